package fi.lapimurto.collaborative;

/**
 * How far a collaborative is in its thirteen steps.
 *
 * @param done how many steps were done
 * @param skipped how many were skipped with grounds
 */
public record StepCounts(long done, long skipped) {

    private static final int STEPS = 13;

    /** How many steps are neither done nor skipped. */
    public long left() {
        return STEPS - done - skipped;
    }
}
