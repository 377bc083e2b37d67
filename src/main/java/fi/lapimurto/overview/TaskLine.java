package fi.lapimurto.overview;

/**
 * An open task.
 *
 * @param id by which Tasklist finds it
 * @param assignee who has claimed it, or {@code null}
 * @param forWhom whose it is until then: {@code organisers} or {@code coaches}
 * @param due the day by which it is to be done, in the reader's words, or {@code null}
 * @param urgency how near that is
 * @param mine whether the reader may work on it: to others Tasklist would not show it
 */
record TaskLine(String id, String name, String assignee, String forWhom, String due, Urgency urgency, boolean mine) {

    /** How near a task's day is. */
    enum Urgency {
        overdue,
        /** Within seven days, as Tasklist's own filter has it. */
        week,
        later,
        undated
    }
}
