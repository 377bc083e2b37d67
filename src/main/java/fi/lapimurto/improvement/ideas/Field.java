package fi.lapimurto.improvement.ideas;

/**
 * The four fields of impact and ease (DOMAIN G29), in the order in which a team takes up their ideas. Three of five is
 * high already: what nobody is sure of is rather tried than left.
 */
public enum Field {
    do_now,
    plan,
    aside,
    leave;

    /** The lowest number that counts as high. */
    public static final int HIGH = 3;

    public static Field of(int impact, int ease) {
        if (impact >= HIGH) {
            return ease >= HIGH ? do_now : plan;
        }
        return ease >= HIGH ? aside : leave;
    }
}
