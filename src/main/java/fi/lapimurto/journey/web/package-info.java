/** Pages and API of a team’s way. */
package fi.lapimurto.journey.web;
