package fi.lapimurto.collaborative;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Arguments of messages that are written in the reader's language only when the message is. */
public final class Wording {

    private Wording() {}

    /** A message inside a message. */
    public static MessageSourceResolvable of(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(
                new String[] {key}, arguments(arguments).toArray());
    }

    /** A day, as each language writes it. */
    public static MessageSourceResolvable day(LocalDate day) {
        return of("any.day", day.getDayOfMonth(), day.getMonthValue(), String.valueOf(day.getYear()));
    }

    static List<Object> arguments(Object... arguments) {
        return Arrays.stream(arguments)
                .map(it -> it instanceof LocalDate day ? day(day) : it)
                .toList();
    }
}
