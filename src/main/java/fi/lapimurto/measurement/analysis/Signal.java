package fi.lapimurto.measurement.analysis;

/** What marks a point: a rule that it takes part in breaking. */
public enum Signal {
    /** Beyond a limit. */
    outside,
    /** Of so many points that rise or fall one after another. */
    trend,
    /** Of so many points one after another on one side of the centre line. */
    shift,
    /** One of two points near the same limit, of three one after another. */
    two_of_three
}
