package fi.lapimurto.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.schedule.OpenDates.OpenDate;
import fi.lapimurto.schedule.ReschedulePreview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapimurtoTest
class ScheduleViewMapperTests {

    @Autowired
    private ScheduleViewMapper writer;

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
                false);
        ReschedulePreview preview = new ReschedulePreview(
                List.of(new ReschedulePreview.Shift(Milestone.participant_list, 1, day, null, waiting)), List.of());

        assertThat(writer.page(preview, Locale.forLanguageTag("fi")).shifts())
                .singleElement()
                .satisfies(it -> assertThat(it.waiting())
                        .hasSize(2)
                        .anySatisfy(line -> assertThat(line).endsWith(" (50 kpl)")));
    }
}
