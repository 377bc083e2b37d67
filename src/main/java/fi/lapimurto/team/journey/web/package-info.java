/** Pages and API of a team’s way. */
package fi.lapimurto.team.journey.web;
