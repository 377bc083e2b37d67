package fi.lapimurto.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
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

    /** Several words as a sentence names them: one, another and a third; there is at least one. */
    public static MessageSourceResolvable all(List<MessageSourceResolvable> words) {
        int last = words.size() - 1;
        return last == 0
                ? words.get(0)
                : of(
                        "any.and",
                        words.subList(0, last).stream()
                                .reduce((one, next) -> of("any.comma", one, next))
                                .orElseThrow(),
                        words.get(last));
    }

    /** A day, as each language writes it. */
    public static MessageSourceResolvable day(LocalDate day) {
        return of("any.day", day.getDayOfMonth(), day.getMonthValue(), String.valueOf(day.getYear()));
    }

    /** A range of days; one day when both ends are the same. */
    public static MessageSourceResolvable days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        if (first.getYear() != last.getYear()) {
            return of("any.days", day(first), day(last));
        }
        String year = String.valueOf(last.getYear());
        return first.getMonth() == last.getMonth()
                ? of("any.daysOfMonth", first.getDayOfMonth(), last.getDayOfMonth(), last.getMonthValue(), year)
                : of(
                        "any.daysOfYear",
                        first.getDayOfMonth(),
                        first.getMonthValue(),
                        last.getDayOfMonth(),
                        last.getMonthValue(),
                        year);
    }

    /** A day and a time of it, as each language writes them. */
    public static MessageSourceResolvable moment(ZonedDateTime at) {
        return of("any.moment", day(at.toLocalDate()), time(at.toLocalTime()));
    }

    /** A time of day, as each language writes it. */
    public static MessageSourceResolvable time(LocalTime time) {
        return of("any.clock", time.getHour(), time.getMinute());
    }

    /** How long something takes, in hours and minutes. */
    public static MessageSourceResolvable duration(int minutes) {
        if (minutes < 60) {
            return of("any.minutes", minutes);
        }
        return minutes % 60 == 0
                ? of("any.hours", minutes / 60)
                : of("any.hoursAndMinutes", minutes / 60, minutes % 60);
    }

    /** At least one of something, one after the other. */
    public static MessageSourceResolvable list(List<MessageSourceResolvable> several) {
        return several.stream().reduce((one, more) -> of("any.list", one, more)).orElseThrow();
    }

    /** Arguments with days and times as each language writes them. */
    public static List<Object> arguments(Object... arguments) {
        return Arrays.stream(arguments)
                .map(it -> it instanceof LocalDate day ? day(day) : it instanceof LocalTime time ? time(time) : it)
                .toList();
    }
}
