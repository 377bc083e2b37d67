package fi.lapimurto.collaborative;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Span;
import fi.lapimurto.engine.RetryingTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
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
    private RetryingTransaction transaction;

    @ParameterizedTest
    @CsvSource({
        "2027-09-01, 2027-12-08 2028-03-15 2028-05-10", // nothing is in the way
        "2027-06-23, 2027-09-29 2028-01-12 2028-03-15", // Epiphany, then winter holidays
        "2027-12-29, 2028-04-05 2028-08-02 2028-09-27", // July
    })
    void aProposalKeepsOutOfHolidaysJulyAndSchoolHolidays(LocalDate first, String others) {
        assertThat(days(Timetable.proposed(first, this::suits))).isEqualTo(first + " " + others);
    }

    @Test
    void whereNoWeekSuitsTheUsualOneStays() {
        LocalDate friday = LocalDate.of(2027, 9, 3);

        assertThat(Timetable.proposed(friday, never())).isEqualTo(Timetable.usual(friday));
    }

    @Test
    void aCollaborativeBeginsWithTheProposalAndWorkThatWasTakenAlongAsItWas() {
        LocalDate june = LocalDate.of(2027, 6, 23);
        LocalDate over = LocalDate.of(2020, 4, 8);

        assertThat(timetable("Proposed", june)).isEqualTo(Timetable.proposed(june, this::suits));
        assertThat(timetable("Taken along", over)).isEqualTo(Timetable.usual(over));
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
