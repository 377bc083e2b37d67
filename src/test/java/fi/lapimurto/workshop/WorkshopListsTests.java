package fi.lapimurto.workshop;

import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static fi.lapimurto.collaborative.SampleFindings.assertSaid;
import static fi.lapimurto.collaborative.SampleFindings.assertSilent;
import static fi.lapimurto.collaborative.SampleFindings.assertSilentOn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.collaborative.SampleFindings;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Finding.Level;
import fi.lapimurto.workshop.Slot.SlotType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkshopListsTests {

    private static final Map<String, ?> EXAMPLE = Map.of(
            "organisation",
            "Naapuriasema",
            "topic",
            "Malli",
            "maySlidesBeShared",
            "no",
            "costs",
            180.5,
            "confirmed",
            "yes");
    private static final Map<String, ?> PRESENT = Map.of("team", "Rantala", "day1", 6, "day2", 5);

    private final ExamplesSheet examples = new ExamplesSheet();
    private final AttendanceSheet attendance = new AttendanceSheet();
    private final SampleFacts facts = SampleFacts.from(LocalDate.of(2027, 9, 1))
            .decided("workshop-collect-participants", 1, Map.of("teams", 2))
            .decided("workshop-collect-participants", 4, Map.of("teams", 1))
            .rows(MatrixSheet.class, 1, List.of(example()));

    @Test
    void whoPresentsAnExampleIsKnownWhenTheMatrixHasTimeForOne() {
        Example known = of(Example.class, EXAMPLE);

        assertSilent(examples.findings(facts, 1, List.of(known)));
        assertSilent(examples.findings(facts, 2, List.of()));
        assertSaid(Level.warn, "examples.fewer", examples.findings(facts, 1, List.of()));
        assertSaid(Level.inform, "examples.more", examples.findings(facts, 1, List.of(known, known)));
    }

    @Test
    void anExampleIsConfirmedAndItsSlidesAskedFor() {
        Example unconfirmed = of(Example.class, EXAMPLE, "confirmed", "no");
        Example unasked = of(Example.class, EXAMPLE, "maySlidesBeShared", null);

        assertSaid(Level.inform, "examples.unconfirmed", examples.findings(facts, 1, List.of(unconfirmed)));
        assertSilentOn("examples.slides", examples.findings(facts, 1, List.of(unconfirmed)));
        assertSaid(Level.inform, "examples.slides", examples.findings(facts, 1, List.of(unasked)));
        assertSilentOn("examples.unconfirmed", examples.findings(facts, 1, List.of(unasked)));
        assertThat(problems(of(Example.class, EXAMPLE, "costs", -1))).containsExactly("costs {any.notNegative}");
    }

    @Test
    void examplesCostTheOrganiserSomething() {
        assertThat(examples
                        .figures(
                                facts,
                                1,
                                List.of(
                                        of(Example.class, EXAMPLE),
                                        of(Example.class, EXAMPLE, "costs", null, "confirmed", "no")))
                        .stream()
                        .map(SampleFindings::english))
                .containsExactly("Examples: 2, confirmed 1", "Presenters’ travel and lodging: 180.50 €");
    }

    @Test
    void attendanceIsWrittenDown() {
        assertSaid(Level.block, "attendance.empty", attendance.findings(facts, 1, List.of()));
        assertSilent(attendance.findings(facts, 1, both()));
        assertThat(attendance.figures(facts, 1, both()).stream().map(SampleFindings::english))
                .containsExactly("Teams present: 2 of 2", "Day 1: 12 people", "Day 2: 10 people");
    }

    @Test
    void everyTeamIsThereWithThreePeopleAtLeast() {
        Attendance three = of(Attendance.class, PRESENT, "team", "Mäkelä", "day2", 3);
        Attendance two = of(Attendance.class, PRESENT, "team", "Mäkelä", "day2", 2);
        Attendance none = of(Attendance.class, PRESENT, "team", "Mäkelä", "day2", null);

        assertSilent(said(three));
        assertSaid(Level.warn, "attendance.small", said(two));
        assertSaid(Level.warn, "attendance.absent", said(none));
        assertSilentOn("attendance.small", said(none));
        assertSilentOn("attendance.missing", said(none));
        assertSaid(Level.warn, "attendance.missing", attendance.findings(facts, 1, both().subList(0, 1)));
    }

    @Test
    void aTeamHasOneRowAndNoPeopleOnOtherDays() {
        assertSaid(Level.block, "attendance.twice", said(of(Attendance.class, PRESENT, "team", "rantala ")));
        assertSaid(
                Level.block,
                "attendance.dayUnknown",
                attendance.findings(facts, 4, List.of(of(Attendance.class, PRESENT))));
        assertSilent(attendance.findings(facts, 4, List.of(of(Attendance.class, PRESENT, "day2", null))));
        assertThat(problems(of(Attendance.class, PRESENT, "day1", -1))).containsExactly("day1 {any.notNegative}");
    }

    private List<Finding> said(Attendance second) {
        return attendance.findings(facts, 1, List.of(of(Attendance.class, PRESENT), second));
    }

    private static List<Attendance> both() {
        return Stream.of("Rantala", "Mäkelä")
                .map(team -> of(Attendance.class, PRESENT, "team", team))
                .toList();
    }

    private static Slot example() {
        return new Slot(
                1, LocalTime.of(13, 0), 30, "Malli", SlotType.example, null, null, null, null, null, null, null, null);
    }
}
