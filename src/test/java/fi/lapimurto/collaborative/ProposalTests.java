package fi.lapimurto.collaborative;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Span;
import fi.lapimurto.deadline.WorkingDays;
import fi.lapimurto.engine.RetryingTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The days of the later workshops as they are proposed when a collaborative begins. */
@LapimurtoTest
class ProposalTests {

    @Autowired
    private Advice advice;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Story story;

    @Autowired
    private Collaboratives collaboratives;

    @Autowired
    private CollaborativeOpening opening;

    @Autowired
    private RetryingTransaction transaction;

    @ParameterizedTest
    @CsvSource({
        "2027-09-01, 2027-12-08 2028-03-15 2028-05-10", // nothing is in the way
        "2027-06-23, 2027-09-29 2028-01-12 2028-03-15", // Epiphany, then winter holidays
        "2027-12-29, 2028-04-05 2028-08-02 2028-09-27", // July
        "2027-08-08, 2027-11-15 2028-03-13 2028-05-08", // begins on a Sunday; winter holidays
        "2026-11-02, 2027-02-08 2027-05-17 2027-08-02", // July
    })
    void aProposalKeepsOutOfHolidaysJulyAndSchoolHolidays(LocalDate first, String others) {
        assertThat(days(Timetable.usual(first).suited(this::suits))).isEqualTo(first + " " + others);
    }

    @Test
    void whereNoWeekSuitsTheUsualOneStays() {
        LocalDate friday = LocalDate.of(2027, 9, 3);

        assertThat(Timetable.usual(friday).suited(never())).isEqualTo(Timetable.usual(friday));
    }

    @Test
    void aCollaborativeBeginsWithTheProposalAndWorkThatWasTakenAlongAsItWas() {
        LocalDate june = LocalDate.of(2027, 6, 23);
        LocalDate over = LocalDate.of(2020, 4, 8);

        assertThat(timetable("Proposed", june)).isEqualTo(Timetable.usual(june).suited(this::suits));
        assertThat(timetable("Taken along", over)).isEqualTo(Timetable.usual(over));
    }

    /** Whatever the day that people choose, only that one is asked about. */
    @Test
    void everyFirstDayOfTwoYearsGivesLaterWorkshopsThatNoWarningNames() {
        WorkingDays calendar = deadlines.workingDays();
        LocalDate.of(2026, 11, 1).datesUntil(LocalDate.of(2028, 11, 1)).forEach(first -> {
            Timetable proposed = Timetable.usual(first).suited(it -> advice.suits(calendar, it));

            assertThat(later(proposed)).as("from %s", first).allMatch(it -> advice.suits(calendar, it));
        });
    }

    /** A round that has begun still has workshops ahead. */
    @Test
    void whatLiesAheadIsProposedForARoundThatHasBegunAndForACopyToo() {
        LocalDate begun = LocalDate.now().minusWeeks(4);
        LocalDate sunday = LocalDate.of(2027, 8, 8);
        Collaborative earlier = story.open("Model", "en");

        assertThat(later(timetable("Begun", begun))).allMatch(this::suits);
        Timetable copy = transaction.inTransaction(() -> opening.open(
                        new NewCollaborative("Copy", Level.regional, "en", sunday, earlier.code(), "A free hall"),
                        Story.ORGANISER)
                .timetable());
        assertThat(copy.first().firstDay()).isEqualTo(sunday);
        assertThat(later(copy)).allMatch(this::suits);
    }

    private static Stream<Span> later(Timetable timetable) {
        return timetable.workshops().stream().skip(1).map(Workshop::span);
    }

    private Timetable timetable(String name, LocalDate firstDay) {
        Collaborative collaborative = story.open(name, "en", firstDay);
        return transaction.inTransaction(
                () -> collaboratives.get(collaborative.id()).timetable());
    }

    private boolean suits(Span days) {
        return advice.suits(deadlines.workingDays(), days);
    }

    private static Predicate<Span> never() {
        return it -> false;
    }

    private static String days(Timetable timetable) {
        List<String> days = timetable.workshops().stream()
                .map(it -> it.firstDay().toString())
                .toList();
        return String.join(" ", days);
    }
}
