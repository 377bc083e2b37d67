package fi.lapimurto.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.form.Wording;
import fi.lapimurto.schedule.OpenDates.OpenDate;
import fi.lapimurto.schedule.ReschedulePreview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@LapimurtoTest
class ScheduleViewMapperTests {

    @Autowired
    private ScheduleViewMapper writer;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private MessageSource messages;

    @Test
    void whatEachOfFiftyTeamsHasIsOneLineOfAPreview() {
        OpenDate list = new OpenDate(
                Milestone.participant_list, 1, true, "participant-list", "UserTask_SendList", "Send participants");
        OpenDate own = new OpenDate(
                Milestone.participant_list,
                1,
                true,
                "workshop",
                "UserTask_CollectParticipants",
                "Collect participants");
        List<OpenDate> waiting = Stream.concat(Stream.of(own), Collections.nCopies(50, list).stream())
                .toList();
        DueDate day = new DueDate(
                Milestone.participant_list,
                1,
                LocalDate.of(2027, 8, 18),
                Instant.parse("2027-08-18T13:00:00Z"),
                false,
                LocalDate.of(2027, 8, 18),
                DueDate.Move.none);
        ReschedulePreview preview = new ReschedulePreview(
                List.of(new ReschedulePreview.Shift(Milestone.participant_list, 1, day, null, false, waiting)),
                List.of());

        assertThat(writer.page(preview, Locale.forLanguageTag("fi")).shifts())
                .singleElement()
                .satisfies(it -> assertThat(it.waiting())
                        .hasSize(2)
                        .anySatisfy(line -> assertThat(line).endsWith(" (50 kpl)")));
    }

    @ParameterizedTest
    @CsvSource({
        "none, planning.moment",
        "day_off, planning.dayOff.moved",
        "before_holidays, planning.beforeHolidays",
        "over, planning.over"
    })
    void aDateSaysWhyItIsNotTheDayOfItsRule(DueDate.Move move, String key) {
        DueDate date = new DueDate(
                Milestone.info_session_opens,
                0,
                LocalDate.of(2027, 6, 23),
                Instant.parse("2027-06-23T05:00:00Z"),
                false,
                LocalDate.of(2027, 7, 6),
                move);
        String moment = writer.moment(date.at(), Locale.ENGLISH);
        String text = move == DueDate.Move.none
                ? moment
                : messages.getMessage(
                        key,
                        Wording.arguments(moment, Wording.day(date.counted())).toArray(),
                        Locale.ENGLISH);

        assertThat(dates(date).dates()).containsExactly(text);
    }

    @Test
    void theRowOfADecidedDayNamesNoRoll() {
        DueDate date = new DueDate(
                Milestone.info_session_opens,
                0,
                LocalDate.of(2026, 12, 6),
                Instant.parse("2026-12-06T14:00:00Z"),
                false,
                LocalDate.of(2026, 12, 6),
                DueDate.Move.decided);

        assertThat(dates(date).roll()).isEqualTo(messages.getMessage("planning.decided.stays", null, Locale.ENGLISH));
    }

    private ScheduleViewMapper.DeadlineText dates(DueDate date) {
        Rule rule = deadlines.standard(date.milestone());
        return writer.deadlines(List.of(rule), Map.of(date.milestone(), List.of(date)), Locale.ENGLISH)
                .get(0);
    }
}
