package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.assertRefused;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static fi.lapimurto.collaborative.SampleFindings.assertSaid;
import static fi.lapimurto.collaborative.SampleFindings.assertSilent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fi.lapimurto.deadline.SampleCalendar;
import fi.lapimurto.deadline.WorkingDays;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Finding.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 7: the hour in which participants hear what awaits them. */
class InfoSessionTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 9, 1);
    private static final Map<String, ?> PLAN = Map.of(
            "day",
            "2027-07-30",
            "startTime",
            "09:00",
            "minutes",
            60,
            "delivery",
            "remote",
            "link",
            "https://meet.example.org/x",
            "contents",
            List.of("goals", "principles", "practical_matters", "measurable_results", "own_time"),
            "invitationText",
            "Tervetuloa");

    @Test
    void itIsHeldBeforeTheFirstWorkshop() {
        assertThatCode(() -> check(plan("day", "2027-08-31"))).doesNotThrowAnyException();
        assertRefused("day", "infoSession.day.tooLate", () -> check(plan("day", "2027-09-01")));
        assertRefused("day", "infoSession.day.tooLate", () -> check(plan("day", "2027-10-01")));
    }

    @Test
    void aSessionOnADayOffAsksWhy() {
        WorkingDays calendar = SampleCalendar.deadlines().workingDays();

        assertSilent(PlanInfoSessionForm.dayOff(calendar, plan("day", "2027-08-04")));
        for (String day : List.of("2027-07-14", "2027-08-07", "2026-12-06")) {
            assertSaid(Level.warn, "infoSession.dayOff", PlanInfoSessionForm.dayOff(calendar, plan("day", day)));
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-07-20,true", "2027-07-21,false", "2027-08-11,false", "2027-08-12,true"})
    void earlierThanSixOrLaterThanThreeWeeksBeforeIsWarnedOf(String day, boolean warned) {
        List<Finding> findings = PlanInfoSessionForm.findings(FIRST_DAY, plan("day", day));
        if (warned) {
            assertSaid(Level.warn, "infoSession.day", findings);
        } else {
            assertSilent(findings);
        }
    }

    @Test
    void moreThanAnHourAndAHalfIsWarnedOf() {
        assertSilent(PlanInfoSessionForm.findings(FIRST_DAY, plan("minutes", 90)));
        assertSaid(Level.warn, "infoSession.long", PlanInfoSessionForm.findings(FIRST_DAY, plan("minutes", 91)));
        assertThat(problems(plan("minutes", 14))).containsExactly("minutes {any.tooSmall}");
        assertThat(problems(plan("minutes", 481))).containsExactly("minutes {any.tooLarge}");
    }

    @ParameterizedTest
    @EnumSource(PlanInfoSession.InfoTopic.class)
    void whatIsNotToldIsWarnedOf(PlanInfoSession.InfoTopic topic) {
        List<String> others = Stream.of(PlanInfoSession.InfoTopic.values())
                .filter(it -> it != topic)
                .map(Enum::name)
                .toList();
        assertSaid(Level.warn, "infoSession.topics", PlanInfoSessionForm.findings(FIRST_DAY, plan("contents", others)));
    }

    @Test
    void peopleKnowWhereToCome() {
        assertThatCode(() -> check(plan())).doesNotThrowAnyException();
        assertThatCode(() -> check(plan("delivery", "face_to_face", "link", null, "place", "Sali")))
                .doesNotThrowAnyException();
        assertRefused("link", "infoSession.link.required", () -> check(plan("link", null)));
        assertRefused("place", "infoSession.place.required", () -> check(plan("delivery", "hybrid")));
        assertThat(problems(plan("link", "javascript:alert(1)"))).containsExactly("link {any.webAddress}");
    }

    @ParameterizedTest
    @CsvSource({"9.00,09:00", "9:05,09:05", "09:30,09:30", "0.00,00:00", "23.59,23:59"})
    void timesAreTakenAsPeopleWriteThem(String written, String kept) {
        PlanInfoSession plan = plan("startTime", written);
        assertThat(problems(plan)).isEmpty();
        assertThat(plan.asKept().startTime()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.00", "9", "9.60", "kello", "9,00", "-9.00", " 9.0", "", "9.00\n"})
    void whatIsNoTimeIsRefused(String written) {
        assertThat(problems(plan("startTime", written))).containsExactly("startTime {infoSession.time}");
    }

    @Test
    void onlyTheWayThatWasChosenIsKept() {
        PlanInfoSession remote = plan("place", "Sali").asKept();
        assertThat(remote.place()).isNull();
        assertThat(remote.link()).isEqualTo("https://meet.example.org/x");
        assertThat(plan("delivery", "face_to_face", "place", "Sali").asKept().link())
                .isNull();
    }

    @Test
    void asManyPeopleAsTeamsWerePresent() {
        HoldInfoSessionForm form = new HoldInfoSessionForm(null);
        Map<String, ?> held = Map.of("heldOn", "2027-08-04", "teamsPresent", 8, "peoplePresent", 8);
        assertThatCode(() -> form.check(ITEM, of(HoldInfoSession.class, held))).doesNotThrowAnyException();
        assertRefused(
                "peoplePresent",
                "infoSession.people.tooFew",
                () -> form.check(ITEM, of(HoldInfoSession.class, held, "peoplePresent", 7)));
    }

    private static void check(PlanInfoSession plan) {
        PlanInfoSessionForm.check(FIRST_DAY, plan);
    }

    private static PlanInfoSession plan(Object... replaced) {
        return of(PlanInfoSession.class, PLAN, replaced);
    }
}
