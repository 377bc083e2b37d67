package fi.lapimurto.deadline;

/**
 * Where a deadline goes when its day is no working day, or in July or at Christmas.
 */
public enum Roll {
    /** To the working day before, so that the promised lead time is kept: preparation. */
    back,
    /** To the next working day, so that nobody loses a day they were given: terms set for others (Act 150/1930, 5 §). */
    forward,
    /** Nowhere: what happens on the day itself. */
    none;

    Roll opposite() {
        return switch (this) {
            case back -> forward;
            case forward -> back;
            case none -> none;
        };
    }
}
