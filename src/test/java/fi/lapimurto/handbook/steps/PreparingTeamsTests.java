package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.assertRefused;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fi.lapimurto.collaborative.Level;
import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.handbook.PrepareTeams;
import fi.lapimurto.handbook.steps.Visit.VisitChecklistTopic;
import fi.lapimurto.handbook.steps.Visit.VisitState;
import fi.lapimurto.people.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first workshop begins on 1 September 2027. */
class PreparingTeamsTests {

    private static final Map<String, ?> ASSIGNMENT =
            Map.of("preparation", List.of("pre_assignment"), "assignmentText", "5P", "returnBy", "2027-08-25");
    private static final Map<String, ?> VISITS = Map.of(
            "preparation", List.of("site_visits"),
            "visitChecklist", "Tilat ja virtaus",
            "visitsFrom", "2027-08-04",
            "visitsUntil", "2027-08-25");

    private final PrepareTeamsForm form = new PrepareTeamsForm(null, null, Said.messages());
    private final VisitsSheet sheet = new VisitsSheet();
    private final SampleFacts facts = SampleFacts.from(LocalDate.of(2027, 9, 1));

    @Test
    void aPreAssignmentNeedsItsTextAndItsDay() {
        assertThatCode(() -> form.check(facts, of(PrepareTeams.class, ASSIGNMENT)))
                .doesNotThrowAnyException();
        assertRefused(
                "assignmentText",
                "preparing.assignment.required",
                () -> form.check(facts, of(PrepareTeams.class, ASSIGNMENT, "assignmentText", null)));
        assertRefused(
                "returnBy",
                "preparing.returnBy.required",
                () -> form.check(facts, of(PrepareTeams.class, ASSIGNMENT, "returnBy", null)));
    }

    @Test
    void aPreAssignmentComesBackBeforeTheWorkshop() {
        assertThatCode(() -> form.check(facts, of(PrepareTeams.class, ASSIGNMENT, "returnBy", "2027-08-31")))
                .doesNotThrowAnyException();
        assertRefused(
                "returnBy",
                "preparing.returnBy.tooLate",
                () -> form.check(facts, of(PrepareTeams.class, ASSIGNMENT, "returnBy", "2027-09-01")));
    }

    @Test
    void lessThanAWeekToReadThePreAssignmentsNeedsGrounds() {
        assertThat(form.findings(facts, of(PrepareTeams.class, ASSIGNMENT))).isEmpty();
        assertThat(Said.by(form.findings(facts, of(PrepareTeams.class, ASSIGNMENT, "returnBy", "2027-08-26"))))
                .containsExactly("warn preparing.returnLate");
    }

    @Test
    void aTeamInterviewsUpToTwentyCustomers() {
        assertThat(problems(of(PrepareTeams.class, ASSIGNMENT, "interviewsPerTeam", 20)))
                .isEmpty();
        assertThat(problems(of(PrepareTeams.class, ASSIGNMENT, "interviewsPerTeam", 0)))
                .isEmpty();
        assertThat(problems(of(PrepareTeams.class, ASSIGNMENT, "interviewsPerTeam", 21)))
                .containsExactly("interviewsPerTeam {any.tooLarge}");
        assertThat(problems(of(PrepareTeams.class, ASSIGNMENT, "interviewsPerTeam", -1)))
                .containsExactly("interviewsPerTeam {any.notNegative}");
    }

    @Test
    void visitsNeedACommonChecklistAndEndAfterTheyBegin() {
        assertThatCode(() -> form.check(facts, of(PrepareTeams.class, VISITS))).doesNotThrowAnyException();
        assertRefused(
                "visitChecklist",
                "preparing.checklist.required",
                () -> form.check(facts, of(PrepareTeams.class, VISITS, "visitChecklist", null)));
        assertRefused(
                "visitsUntil",
                "preparing.visits.order",
                () -> form.check(facts, of(PrepareTeams.class, VISITS, "visitsUntil", "2027-08-03")));
    }

    @Test
    void visitsThatAreMadeAreListed() {
        assertThat(Said.by(form.findings(facts, of(PrepareTeams.class, VISITS))))
                .containsExactly("block preparing.noVisits");
        assertThat(form.findings(listed(), of(PrepareTeams.class, VISITS))).isEmpty();
        assertThat(form.findings(facts, of(PrepareTeams.class, ASSIGNMENT))).isEmpty();
    }

    @Test
    void visitsAtAnotherTimeThanFourWeeksToOneBeforeNeedGrounds() {
        for (String[] day :
                List.of(new String[] {"visitsFrom", "2027-08-03"}, new String[] {"visitsUntil", "2027-08-26"})) {
            assertThat(Said.by(form.findings(listed(), of(PrepareTeams.class, VISITS, day[0], day[1]))))
                    .containsExactly("warn preparing.visitsOutside");
        }
        assertThat(Said.by(sheet.findings(facts, 0, List.of(visit("A", "2027-08-04"), visit("B", "2027-08-25")))))
                .doesNotContain("warn visits.outside");
        assertThat(Said.texts(sheet.findings(facts, 0, List.of(visit("A", "2027-08-03"), visit("B", "2027-08-26")))))
                .contains("The visit is not between 4 Aug 2027 and 25 Aug 2027: A, B.");
    }

    @Test
    void topicsThatWereLeftOutOnAVisitAreTold() {
        Visit all = visit("A", VisitState.done, List.of(VisitChecklistTopic.values()));
        Visit some = visit("B", VisitState.done, List.of(VisitChecklistTopic.measures));
        Visit coming = visit("C", VisitState.planned, List.of());

        assertThat(Said.by(sheet.findings(facts, 0, List.of(all, coming)))).doesNotContain("inform visits.topics");
        assertThat(Said.texts(sheet.findings(facts, 0, List.of(all, some, coming))))
                .contains("Some topics of the checklist are not ticked though the visit has been made: B.");
    }

    @Test
    void visitsAcrossTheWholeCountryAreToBeWeighed() {
        List<Visit> visits = List.of(visit("A", "2027-08-10"));

        assertThat(Said.by(sheet.findings(facts, 0, visits))).doesNotContain("inform visits.far");
        assertThat(Said.by(sheet.findings(facts.agreed(Level.national, "Goal", "T3"), 0, visits)))
                .contains("inform visits.far");
        assertThat(sheet.findings(facts, 0, List.of())).isEmpty();
    }

    @Test
    void theFiguresCountTheVisitsAndTheTeams() {
        List<Visit> visits = List.of(
                visit("A", VisitState.done, List.of()),
                visit("a", VisitState.planned, List.of()),
                visit("B", VisitState.planned, List.of()));

        assertThat(Said.figures(sheet.figures(facts, 0, visits)))
                .containsExactly(
                        "Teams: 8 (the usual number, as long as step 2 says no other)",
                        "Visits: 3, of them done: 1.",
                        "Teams with a visit: 2.");
        assertThat(Said.by(sheet.findings(facts, 0, visits))).contains("inform visits.teamsLeft");
        facts.decided("collaborative-recruit-teams", 0, Map.of("teamsChosen", 2));
        assertThat(Said.by(sheet.findings(facts, 0, visits))).doesNotContain("inform visits.teamsLeft");
    }

    @Test
    void coachesKeepTheVisitsToo() {
        assertThat(sheet.writing()).isEqualTo(Permission.COACHING_WORK);
        assertThat(problems(of(Visit.class, Map.of())))
                .containsExactly(
                        "coach {any.required}", "day {any.required}", "state {any.required}", "team {any.required}");
    }

    @Test
    void theUsualPreparationIsProposedInTheCollaborativesLanguage() {
        PrepareTeams proposed = form.proposal(facts);

        assertThat(proposed.assignmentText()).startsWith("Present your team on one page by the five Ps:\n1. Purpose");
        assertThat(proposed.visitChecklist())
                .startsWith("Rooms and flow\n")
                .hasLineCount(VisitChecklistTopic.values().length);
        assertThat(proposed.interviewsPerTeam()).isEqualTo(3);
        assertThat(proposed.returnBy()).isEqualTo("2027-08-25");
        assertThatCode(() -> form.check(facts, proposed)).doesNotThrowAnyException();
        assertThat(form.findings(facts, proposed)).isEmpty();
    }

    private SampleFacts listed() {
        return SampleFacts.from(LocalDate.of(2027, 9, 1)).rows(VisitsSheet.class, 0, List.of(visit("A", "2027-08-10")));
    }

    private static Visit visit(String team, String day) {
        return new Visit(team, LocalDate.parse(day), "Valmentaja", VisitState.planned, List.of(), null);
    }

    private static Visit visit(String team, VisitState state, List<VisitChecklistTopic> topics) {
        return new Visit(team, LocalDate.of(2027, 8, 10), "Valmentaja", state, topics, null);
    }
}
