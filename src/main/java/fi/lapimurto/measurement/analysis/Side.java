package fi.lapimurto.measurement.analysis;

/** Of the centre line. */
public enum Side {
    below,
    above,
    both;

    /** The side of a sign as {@link Numbers#compare} gives it; zero is on the line, which is neither side. */
    static Side of(int sign) {
        return sign < 0 ? below : above;
    }

    boolean includes(Side other) {
        return this == both || this == other;
    }
}
