package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The sample data that is kept in files. */
@Component
class SeedFiles {

    private static final Pattern FROM_TODAY = Pattern.compile("today([+-]\\d+)");

    private final ObjectMapper json;
    private final Clock clock;

    SeedFiles(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = SeedFiles.class.getResourceAsStream("/demo/" + name)) {
            return json.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a text that is a day by a number of days; other texts stay. */
    static String shifted(String text, long days) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(text).plusDays(days).toString()
                : text;
    }

    /** The day that a text such as {@code today-20} names; other texts stay. */
    String fromToday(String text) {
        Matcher days = FROM_TODAY.matcher(text);
        return days.matches()
                ? LocalDate.now(clock).plusDays(Integer.parseInt(days.group(1))).toString()
                : text;
    }
}
