package fi.lapimurto.notification;

/** What a digest lists together, in this order: by what its reader can do about it. */
enum DigestSection {
    /** Own tasks whose day is over. */
    overdue,
    /** Own tasks that are due within seven days. */
    week,
    /** Own tasks that are new and due later, or without a day. */
    later,
    /** What others have done or wait for. */
    others,
    /** Tasks of a team that have been overdue for long: its coach hears of them. */
    team_late,
    /** Tasks of coaches that have been overdue for long: the organisers hear of them. */
    coach_late,
    /** Tasks of a team that are still open after its coach has heard of them: the organisers hear of them. */
    unanswered,
    /** Collaboratives in which something is late. */
    slips,
    /** Collaboratives that are on time. */
    on_time;

    /** Whether its lines are told once, and not again in each digest until they are done. */
    boolean toldOnce() {
        return this == later || this == others || this == team_late || this == coach_late || this == unanswered;
    }

    /** Whether its lines are the reader's own tasks. */
    boolean own() {
        return this == overdue || this == week || this == later;
    }

    /** Whether the days of its lines are over. */
    boolean over() {
        return this == overdue || this == team_late || this == coach_late || this == unanswered;
    }
}
