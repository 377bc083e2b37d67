/** The steps' forms, what is decided in them, and the lists that are kept beside them. */
package fi.lapimurto.handbook.steps;
