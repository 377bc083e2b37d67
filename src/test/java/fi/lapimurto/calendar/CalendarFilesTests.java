package fi.lapimurto.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import fi.lapimurto.LapimurtoTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What one library writes, another one reads. */
@LapimurtoTest
class CalendarFilesTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Instant CHANGED = Instant.parse("2027-01-05T10:00:00Z");
    private static final Locale FI = Locale.forLanguageTag("fi");

    @Autowired
    CalendarFiles files;

    @ParameterizedTest
    @CsvSource({
        "2027-03-27T09:00, 2027-03-27T07:00:00Z",
        "2027-03-28T09:00, 2027-03-28T06:00:00Z",
        "2027-10-30T09:00, 2027-10-30T06:00:00Z",
        "2027-10-31T09:00, 2027-10-31T07:00:00Z",
        "2028-01-12T09:00, 2028-01-12T07:00:00Z"
    })
    void anEventIsAtTheSameMomentOnBothSidesOfAChangeOfTheClock(String local, String utc) {
        ZonedDateTime starts = LocalDateTime.parse(local).atZone(HELSINKI);
        String text = published(event(EventTime.of(starts, starts.plusHours(7)), "Round", "Hall"));
        VEvent read = only(text);
        assertThat(text).contains("DTSTART;TZID=Europe/Helsinki:", "BEGIN:VTIMEZONE", "METHOD:PUBLISH");
        assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse(utc));
        // In the afternoon of the day itself biweekly reckons with the other side: its local time is asked.
        DateTimeComponents end = read.getDateEnd().getValue().getRawComponents();
        assertThat(LocalDateTime.of(end.getYear(), end.getMonth(), end.getDate(), end.getHour(), end.getMinute())
                        .atZone(HELSINKI)
                        .toInstant())
                .isEqualTo(Instant.parse(utc).plusSeconds(7 * 3600));
    }

    @Test
    void aWholeDayHasNoTimeAndNoZone() {
        String text = published(event(EventTime.wholeDay(LocalDate.of(2027, 3, 28)), "Round", null));
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20270328", "DTEND;VALUE=DATE:20270329")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void textsComeBackAsTheyWereWhateverTheyHold() {
        String round = "Sujuvasti, ajallaan; \"heti\" \\ ÄÄNEKOSKI – "
                + "pitkä nimi åäö ÅÄÖ ".repeat(9).strip();
        String place = "Kuntatalo, 2. krs;\nÖlandinkatu 1";
        ZonedDateTime starts = LocalDate.of(2027, 5, 5).atTime(LocalTime.NOON).atZone(HELSINKI);
        String text = published(event(EventTime.of(starts, starts.plusHours(1)), round, place));
        VEvent read = only(text);
        assertThat(read.getSummary().getValue()).isEqualTo("Työpaja 2, päivä 1/2 – " + round);
        assertThat(read.getLocation().getValue()).isEqualTo(place);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void anInvitationNamesItsReaderAlone() {
        ZonedDateTime starts = LocalDate.of(2027, 5, 5).atTime(9, 0).atZone(HELSINKI);
        CalendarEvent event = event(EventTime.of(starts, starts.plusHours(7)), "Round", "Hall")
                .revised(7, CHANGED);
        CalendarFiles.Party organiser = new CalendarFiles.Party("Läpimurto", "lapimurto@example.org");
        CalendarFiles.Party invited = new CalendarFiles.Party("Åsa \"Ö\" Virta; THL, osasto", "asa@example.org");

        VEvent request = only(files.invitation(new Invitation(event, false), organiser, invited, FI));
        assertThat(request.getUid().getValue()).isEqualTo(event.id() + "@lapimurto");
        assertThat(request.getSequence().getValue()).isEqualTo(7);
        assertThat(request.getDateTimeStamp().getValue().toInstant()).isEqualTo(CHANGED);
        assertThat(request.getOrganizer().getEmail()).isEqualTo("lapimurto@example.org");
        assertThat(request.getAttendees()).hasSize(1);
        assertThat(request.getAttendees().get(0).getEmail()).isEqualTo("asa@example.org");
        assertThat(request.getAttendees().get(0).getCommonName()).isEqualTo("Åsa  Ö  Virta; THL, osasto");
        assertThat(request.getStatus().getValue()).isEqualTo("CONFIRMED");

        String cancelled = files.invitation(new Invitation(event, true), organiser, invited, FI);
        assertThat(cancelled).contains("METHOD:CANCEL");
        assertThat(only(cancelled).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    private String published(CalendarEvent event) {
        return files.published("Kalenteri", List.of(event), CHANGED, FI);
    }

    private static VEvent only(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    private static CalendarEvent event(EventTime time, String round, String place) {
        UUID id = UUID.randomUUID();
        return new CalendarEvent(
                CalendarEvent.id(id, 2, 1),
                EventKind.workshop,
                id,
                round,
                2,
                1,
                2,
                null,
                time,
                place,
                null,
                "/collaboratives/" + id,
                3,
                CHANGED);
    }
}
