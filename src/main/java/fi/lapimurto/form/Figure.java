package fi.lapimurto.form;

import java.util.List;

/**
 * Something that a list comes to, such as a sum or a share.
 *
 * @param key the message's key without {@code figure.}
 * @param arguments numbers, texts and days, each written as its reader is used to
 */
public record Figure(String key, List<Object> arguments) {

    public Figure(String key, Object... arguments) {
        this(key, Wording.arguments(arguments));
    }

    /** The key of the text. */
    public String text() {
        return "figure." + key;
    }
}
