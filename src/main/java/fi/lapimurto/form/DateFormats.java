package fi.lapimurto.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people of each language write them: 22.2.2027 and 1.–2.9.2027 in Finnish. */
public final class DateFormats {

    private DateFormats() {}

    public static String text(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern(english(locale) ? "d MMM yyyy" : "d.M.yyyy", locale));
    }

    /** A range of days; one day when both ends are the same. */
    public static String text(LocalDate first, LocalDate last, Locale locale) {
        if (first.equals(last)) {
            return text(first, locale);
        }
        String beginning = "d";
        if (first.getMonth() != last.getMonth() || first.getYear() != last.getYear()) {
            beginning = english(locale) ? "d MMM" : "d.M";
        }
        if (first.getYear() != last.getYear()) {
            beginning += english(locale) ? " yyyy" : ".yyyy";
        } else if (locale.getLanguage().equals("fi")) {
            beginning += ".";
        }
        return first.format(DateTimeFormatter.ofPattern(beginning, locale)) + "–" + text(last, locale);
    }

    /** A day and a time of it: 22.2.2027 klo 9.15 in Finnish. */
    public static String moment(ZonedDateTime at, Locale locale) {
        String between = switch (locale.getLanguage()) {
            case "fi" -> " klo ";
            case "sv" -> " kl. ";
            default -> ", ";
        };
        return text(at.toLocalDate(), locale) + between + time(at.toLocalTime(), locale);
    }

    /** A time of a day: 9.15 in Finnish. */
    public static String time(LocalTime at, Locale locale) {
        return at.format(DateTimeFormatter.ofPattern(english(locale) ? "H:mm" : "H.mm", locale));
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
