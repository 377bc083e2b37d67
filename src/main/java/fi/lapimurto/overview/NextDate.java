package fi.lapimurto.overview;

import fi.lapimurto.handbook.UpcomingDate;

/**
 * The next day that a collaborative has before it.
 *
 * @param day in the reader's words, of a workshop all its days
 * @param what in the reader's words
 */
record NextDate(String day, String what, UpcomingDate coming) {}
