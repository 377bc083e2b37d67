package fi.lapimurto.notification;

/**
 * What people have written themselves.
 *
 * @param language fi, sv or en: the letter around it may be in another
 * @param subject whether the letter's subject is in their words too
 */
record Quote(String text, String language, boolean subject) {}
