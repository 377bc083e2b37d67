package fi.lapimurto.recruiting;

/** How an application stands. */
public enum ApplicationState {
    /** It has come in and waits for its decision. */
    received,
    /** It has a place; the applicant is told when recruiting is over. */
    accepted,
    /** The team takes part, and the applicant knows it. */
    admitted,
    waiting,
    declined,
    withdrawn;

    /** Whether the applicants still hope for an answer or a place. */
    boolean isOpen() {
        return this == received || this == accepted || this == waiting;
    }
}
