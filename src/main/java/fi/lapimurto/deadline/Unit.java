package fi.lapimurto.deadline;

import java.time.temporal.ChronoUnit;

/** What an offset is counted in. A month from the 31st ends on the last day of a shorter month (Act 150/1930, 3 §). */
public enum Unit {
    days(ChronoUnit.DAYS, 730),
    weeks(ChronoUnit.WEEKS, 104),
    months(ChronoUnit.MONTHS, 24);

    private final ChronoUnit length;
    private final int most;

    Unit(ChronoUnit length, int most) {
        this.length = length;
        this.most = most;
    }

    ChronoUnit length() {
        return length;
    }

    /** The longest offset that anyone can mean: two years. */
    public int most() {
        return most;
    }
}
