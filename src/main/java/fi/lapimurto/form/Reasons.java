package fi.lapimurto.form;

import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCaseRejected;

/** The reason that people give for what they do against the plan; it is kept with their name. */
public final class Reasons {

    private static final int LONGEST = 2000;

    private Reasons() {}

    /**
     * A reason as it is kept.
     *
     * @param field the field that asks for it
     * @throws UseCaseRejected when nothing is given, or more than {@value #LONGEST} characters
     */
    public static String require(String field, String reason) {
        String why = reason == null ? "" : PlainText.text(reason);
        if (why.isEmpty()) {
            throw UseCaseRejected.invalid(field, "collaborative.reasonNeeded");
        }
        if (why.length() > LONGEST) {
            throw UseCaseRejected.invalid(field, "any.Size", 0, LONGEST);
        }
        return why;
    }
}
