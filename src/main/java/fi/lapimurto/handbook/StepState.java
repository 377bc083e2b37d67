package fi.lapimurto.handbook;

/** Where one of the thirteen steps stands. Written as in API and database. */
public enum StepState {
    waiting,
    open,
    done,
    skipped;

    public boolean finished() {
        return this == done || this == skipped;
    }
}
