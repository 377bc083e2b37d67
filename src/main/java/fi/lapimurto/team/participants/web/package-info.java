/** The pages and the API of participant lists. */
package fi.lapimurto.team.participants.web;
