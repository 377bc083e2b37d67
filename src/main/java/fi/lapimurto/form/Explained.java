package fi.lapimurto.form;

/** Answers with room for why they are other than usual. */
public interface Explained {

    /** The grounds that were given, or {@code null}. */
    String deviationReason();
}
