package fi.lapimurto.measurement.analysis;

/** What is drawn: which centre line, and which limits. */
public enum Chart {
    /** Run chart: the median, no limits. */
    run,
    /** Individual values and moving ranges (XmR, I chart): the mean, and limits from the mean moving range. */
    xmr,
    /** Proportions: values out of denominators. */
    p,
    /** Rates: events per unit of the denominators. */
    u,
    /** Counts of events in equal periods. */
    c;

    /** Whether points are counts out of denominators, without which there is no chart. */
    public boolean needsDenominators() {
        return this == p || this == u;
    }

    /** Whether values are counts, which cannot be negative. */
    public boolean counts() {
        return needsDenominators() || this == c;
    }
}
