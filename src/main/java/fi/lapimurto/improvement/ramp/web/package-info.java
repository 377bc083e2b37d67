/** Pages and API of all trials of a team and of a collaborative. */
package fi.lapimurto.improvement.ramp.web;
