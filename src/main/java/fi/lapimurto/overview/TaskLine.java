package fi.lapimurto.overview;

/**
 * An open task.
 *
 * @param link where Tasklist shows it
 * @param assignee who has claimed it, or {@code null}
 */
record TaskLine(String link, String name, String assignee) {}
