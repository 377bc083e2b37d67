/** Pages and API of ideas. */
package fi.lapimurto.improvement.ideas.web;
