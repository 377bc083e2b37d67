package fi.lapimurto.form;

import java.util.List;

/**
 * What an experienced organiser would say of something that was planned or decided, and where that comes from.
 *
 * @param level whether it stops the task, asks for grounds, or only tells
 * @param key the message's key without {@code finding.}; the text that names the source ends in {@code .source}
 * @param arguments numbers, texts and days, each written as its reader is used to
 */
public record Finding(Level level, String key, List<Object> arguments) {

    /** How much weight a finding has. */
    public enum Level {
        /** The task cannot be finished like this. */
        block,
        /** It can, with grounds that are kept. */
        warn,
        /** Only said. */
        inform
    }

    public Finding(Level level, String key, Object... arguments) {
        this(level, key, Wording.arguments(arguments));
    }

    public static Finding block(String key, Object... arguments) {
        return new Finding(Level.block, key, arguments);
    }

    public static Finding warn(String key, Object... arguments) {
        return new Finding(Level.warn, key, arguments);
    }

    public static Finding inform(String key, Object... arguments) {
        return new Finding(Level.inform, key, arguments);
    }

    /** The key of the text. */
    public String text() {
        return "finding." + key;
    }

    /** The key of the sentence that names the source. */
    public String source() {
        return text() + ".source";
    }
}
