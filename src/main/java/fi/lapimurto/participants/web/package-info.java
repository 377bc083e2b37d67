/** The pages and the API of participant lists. */
package fi.lapimurto.participants.web;
