package fi.lapimurto.improvement;

/**
 * The four fields of impact and ease (G29), in the order in which a team takes up their ideas. Three of five is
 * high already: what nobody is sure of is rather tried than left.
 */
public enum Quadrant {
    do_now,
    plan,
    aside,
    leave;

    /** The lowest number that counts as high. */
    public static final int HIGH = 3;

    public static Quadrant of(int impact, int ease) {
        if (impact >= HIGH) {
            return ease >= HIGH ? do_now : plan;
        }
        return ease >= HIGH ? aside : leave;
    }
}
