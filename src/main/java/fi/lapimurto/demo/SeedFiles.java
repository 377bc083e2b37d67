package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The sample data that is kept in files. */
@Component
class SeedFiles {

    private final ObjectMapper json;

    SeedFiles(ObjectMapper json) {
        this.json = json;
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
}
