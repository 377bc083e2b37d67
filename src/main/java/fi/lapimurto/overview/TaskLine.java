package fi.lapimurto.overview;

/**
 * An open task.
 *
 * @param id by which Tasklist finds it
 * @param assignee who has claimed it, or {@code null}
 */
record TaskLine(String id, String name, String assignee) {}
