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
import fi.lapimurto.form.Finding.Level;
import fi.lapimurto.handbook.PlanRecruiting;
import fi.lapimurto.handbook.RecruitTeams;
import fi.lapimurto.handbook.Recruits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 3: what is planned before recruiting opens, and what is decided when it has closed. */
class RecruitingTests {

    private static final Map<String, ?> PLAN = Map.of(
            "mode", "registration",
            "invitationText", "Tulkaa mukaan",
            "asked", List.of("problem", "customer_process", "management_goals"),
            "opensOn", "2027-01-11",
            "closesOn", "2027-02-26",
            "minTeams", 7,
            "maxTeams", 10);
    private static final Map<String, ?> CHOICE = Map.of(
            "applied",
            10,
            "teamsChosen",
            8,
            "waitingList",
            1,
            "declined",
            1,
            "declineReasons",
            "Aihe oli toinen",
            "rulesConfirmed",
            List.of("team_size", "all_professions", "supervisors", "voluntary", "management_goals"));

    private int undecided;
    private final PlanRecruitingForm planning = new PlanRecruitingForm(
            null,
            null,
            null,
            SampleCalendar.deadlines(),
            Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC));
    private final RecruitTeamsForm choosing =
            new RecruitTeamsForm(null, id -> new Recruits.RecruitCount(0, 0, 0, undecided));

    @Test
    void recruitingClosesOnTheDayItOpensAtTheEarliest() {
        assertThatCode(() -> planning.check(ITEM, plan("closesOn", "2027-01-11")))
                .doesNotThrowAnyException();
        assertRefused("closesOn", "recruiting.dates.order", () -> planning.check(ITEM, plan("closesOn", "2027-01-10")));
    }

    @Test
    void closingRecruitingOnADayThatIsOverAsksWhy() {
        assertSilent(planning.findings(ITEM, plan("opensOn", "2026-11-02", "closesOn", "2026-12-01")));
        assertSaid(
                Level.warn,
                "recruiting.closed",
                planning.findings(ITEM, plan("opensOn", "2026-11-02", "closesOn", "2026-11-30")));
    }

    /** Independence Day on a Sunday, a Sunday at Christmas, Easter Monday, July. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-06", "2026-12-27", "2027-03-29", "2027-07-14"})
    void closingRecruitingOnADayOffAsksWhy(String day) {
        assertSaid(Level.warn, "recruiting.closesOnDayOff", planning.findings(ITEM, plan("closesOn", day)));
    }

    @Test
    void recruitingTakesAtLeastOneTeamAndNoMoreThanTheMost() {
        assertThat(problems(plan())).isEmpty();
        assertThat(problems(plan("minTeams", 0))).containsExactly("minTeams {any.positive}");
        assertThatCode(() -> planning.check(ITEM, plan("maxTeams", 7))).doesNotThrowAnyException();
        assertRefused("maxTeams", "recruiting.teams.order", () -> planning.check(ITEM, plan("maxTeams", 6)));
    }

    @Test
    void roomForOtherThanSevenToTenTeamsIsWarnedOf() {
        assertSilent(planning.findings(ITEM, plan()));
        assertSaid(Level.warn, "recruiting.capacity", planning.findings(ITEM, plan("minTeams", 6)));
        assertSaid(Level.warn, "recruiting.capacity", planning.findings(ITEM, plan("maxTeams", 11)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem", "customer_process", "management_goals"})
    void eachCallAsksForProblemProcessAndGoals(String missing) {
        List<String> asked = List.of("problem", "customer_process", "management_goals", "data").stream()
                .filter(it -> !it.equals(missing))
                .toList();
        assertSaid(Level.warn, "recruiting.questions", planning.findings(ITEM, plan("asked", asked)));
        assertThat(problems(plan("asked", List.of()))).containsExactly("asked {any.required}");
    }

    @Test
    void choosingAmongApplicationsNeedsGrounds() {
        assertThatCode(() -> planning.check(
                        ITEM, plan("mode", "application", "selectionCriteria", List.of("management_behind"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> planning.check(ITEM, plan("mode", "application", "otherCriteria", "Saaristo mukaan")))
                .doesNotThrowAnyException();
        assertRefused(
                "selectionCriteria",
                "recruiting.criteria.required",
                () -> planning.check(ITEM, plan("mode", "application", "selectionCriteria", List.of())));
    }

    @Test
    void everyTeamThatAppliedGetsAnAnswer() {
        assertThat(problems(choice())).isEmpty();
        assertThatCode(() -> choosing.check(ITEM, choice())).doesNotThrowAnyException();
        assertRefused("applied", "recruiting.applied.sum", () -> choosing.check(ITEM, choice("applied", 11)));
        assertRefused("applied", "recruiting.applied.sum", () -> choosing.check(ITEM, choice("teamsChosen", 9)));
        assertRefused(
                "applied",
                "recruiting.applied.sum",
                () -> choosing.check(ITEM, choice("applied", 0, "teamsChosen", Integer.MAX_VALUE)));
    }

    @Test
    void whoIsDeclinedHearsWhy() {
        assertThatCode(() -> choosing.check(ITEM, choice("applied", 9, "declined", 0, "declineReasons", null)))
                .doesNotThrowAnyException();
        assertRefused(
                "declineReasons",
                "recruiting.declined.reasons",
                () -> choosing.check(ITEM, choice("declineReasons", null)));
    }

    @Test
    void fewerThanSevenOrMoreThanTenTeamsAreWarnedOf() {
        for (int teams = 7; teams <= 10; teams++) {
            assertSilent(choosing.findings(ITEM, choice("teamsChosen", teams)));
        }
        assertSaid(Level.warn, "recruiting.tooFew", choosing.findings(ITEM, choice("teamsChosen", 6)));
        assertSaid(Level.warn, "recruiting.tooMany", choosing.findings(ITEM, choice("teamsChosen", 11)));
    }

    @ParameterizedTest
    @EnumSource(
            value = RecruitTeams.TeamRule.class,
            names = {"team_size", "all_professions", "supervisors", "voluntary", "management_goals"})
    void aRuleThatNotEveryTeamHasConfirmedIsWarnedOf(RecruitTeams.TeamRule rule) {
        List<String> others = List.of(RecruitTeams.TeamRule.values()).stream()
                .filter(it -> it != rule)
                .map(Enum::name)
                .toList();
        assertSaid(Level.warn, "recruiting.rules", choosing.findings(ITEM, choice("rulesConfirmed", others)));
    }

    @Test
    void applicationsThatNobodyHasDecidedOnAreWarnedOf() {
        undecided = 2;
        assertSaid(Level.warn, "recruiting.undecided", choosing.findings(ITEM, choice()));
    }

    private static PlanRecruiting plan(Object... replaced) {
        return of(PlanRecruiting.class, PLAN, replaced);
    }

    private static RecruitTeams choice(Object... replaced) {
        return of(RecruitTeams.class, CHOICE, replaced);
    }
}
