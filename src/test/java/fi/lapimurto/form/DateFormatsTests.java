package fi.lapimurto.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormatsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi | 2027-01-11 | 2027-01-11 | 11.1.2027",
                "fi | 2027-01-11 | 2027-01-12 | 11.–12.1.2027",
                "fi | 2027-08-30 | 2027-09-02 | 30.8.–2.9.2027",
                "fi | 2026-12-30 | 2027-01-02 | 30.12.2026–2.1.2027",
                "sv | 2027-01-11 | 2027-01-11 | 11.1.2027",
                "sv | 2027-01-11 | 2027-01-12 | 11–12.1.2027",
                "sv | 2027-08-30 | 2027-09-02 | 30.8–2.9.2027",
                "sv | 2026-12-30 | 2027-01-02 | 30.12.2026–2.1.2027",
                "en | 2027-01-11 | 2027-01-12 | 11–12 Jan 2027"
            })
    void daysOfAnEvent(String language, LocalDate first, LocalDate last, String text) {
        assertThat(DateFormats.text(first, last, Locale.forLanguageTag(language)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fi | 22.2.2027 klo 9.15", "sv | 22.2.2027 kl. 9.15", "en | 22 Feb 2027, 9:15"})
    void momentOfADay(String language, String text) {
        assertThat(DateFormats.moment(
                        LocalDateTime.parse("2027-02-22T09:15").atZone(ZoneId.of("Europe/Helsinki")),
                        Locale.forLanguageTag(language)))
                .isEqualTo(text);
    }
}
