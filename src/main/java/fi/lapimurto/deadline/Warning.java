package fi.lapimurto.deadline;

import java.util.List;

/**
 * What an experienced organiser would say to a timetable. The text is the message {@code deadline.warning.<key>}, where
 * it comes from {@code deadline.warning.<key>.source}.
 *
 * @param arguments what the text's places are filled with: numbers, days, names as they were written, and
 *     {@link org.springframework.context.MessageSourceResolvable}s, which are messages themselves
 */
public record Warning(Severity severity, String key, List<Object> arguments) {

    /** How much it matters. */
    public enum Severity {
        /** Possible, but whoever does it should know why. */
        warn,
        /** Good to know. */
        inform
    }

    static Warning warn(String key, Object... arguments) {
        return new Warning(Severity.warn, key, List.of(arguments));
    }

    static Warning inform(String key, Object... arguments) {
        return new Warning(Severity.inform, key, List.of(arguments));
    }

    /** The key of the text. */
    public String message() {
        return "deadline.warning." + key;
    }

    /** The key of the sentence that says where the rule comes from. */
    public String source() {
        return message() + ".source";
    }
}
