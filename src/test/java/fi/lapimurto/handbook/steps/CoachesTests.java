package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.handbook.steps.AssignCoaches.Principle;
import fi.lapimurto.handbook.steps.Coach.CoachRole;
import fi.lapimurto.people.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoachesTests {

    private static final Map<String, ?> COACH = Map.of(
            "name",
            "Valtteri",
            "kind",
            "coach",
            "teams",
            1,
            "roles",
            List.of(CoachRole.values()),
            "plannedArrangements",
            1,
            "plannedCommonParts",
            0.5,
            "plannedGroupWork",
            6,
            "plannedBetween",
            2.5,
            "usedGroupWork",
            2.5,
            "substitute",
            "yes");

    private final CoachesSheet sheet = new CoachesSheet();
    private final SampleFacts facts = SampleFacts.from(LocalDate.of(2027, 9, 1));

    @Test
    void aCoachForEachTeamLeavesNothingToSay() {
        teams(3);

        assertThat(said(Collections.nCopies(3, coach()))).isEmpty();
    }

    @Test
    void whoHasDroppedOutSinceNeedsNoCoach() {
        teams(3);
        facts.teamsTakingPart(2);

        assertThat(said(Collections.nCopies(2, coach()))).isEmpty();
    }

    @Test
    void whileTeamsAreStillChosenThosePlannedAreReckonedWith() {
        facts.decided("collaborative-prepare-programme", 0, Map.of("teamsPlanned", 8))
                .teamsTakingPart(2);

        assertThat(facts.teams()).isEqualTo(8);
    }

    @Test
    void withoutACoachTheTaskIsStopped() {
        assertThat(said(List.of())).containsExactly("block coaches.none");
        assertThat(said(List.of(coach("kind", "assistant")))).containsExactly("block coaches.none");
    }

    @ParameterizedTest
    @CsvSource({"7, 4", "8, 4", "10, 5"})
    void moreThanTwoTeamsForEachCoachNeedGrounds(int teams, int needed) {
        teams(teams);
        List<Coach> enough = Collections.nCopies(needed, coach("teams", 2));
        List<Coach> few = Collections.nCopies(needed - 1, coach("teams", 2));

        assertThat(said(enough)).containsExactly("inform coaches.ideal");
        assertThat(said(few)).containsExactly("warn coaches.tooFew", "inform coaches.teamsLeft");
        List<Coach> assisted = new ArrayList<>(few);
        assisted.add(coach("kind", "assistant", "teams", 2));
        assertThat(said(assisted)).containsExactly("warn coaches.tooFew");
    }

    @Test
    void oneCoachHasTwoTeamsAtMost() {
        teams(3);
        assertThat(said(List.of(coach("teams", 2), coach()))).containsExactly("inform coaches.ideal");
        assertThat(said(List.of(coach("teams", 3), coach())))
                .containsExactly("inform coaches.ideal", "warn coaches.manyTeams");
    }

    @ParameterizedTest
    @CsvSource({"1.9, true", "2.0, false", "11.0, false", "11.1, true"})
    void fewerThanSixOrMoreThanFifteenDaysNeedGrounds(double groupWork, boolean unusual) {
        teams(1);
        List<Coach> coaches = List.of(coach("plannedGroupWork", groupWork));
        List<Coach> assistant = List.of(coach(), coach("kind", "assistant", "plannedGroupWork", groupWork));

        assertThat(said(coaches).contains("warn coaches.unusualDays")).isEqualTo(unusual);
        assertThat(said(assistant)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleIsSomebodys(CoachRole role) {
        teams(2);
        List<CoachRole> others =
                Arrays.stream(CoachRole.values()).filter(it -> it != role).toList();

        assertThat(said(List.of(coach("roles", others), coach("roles", others))))
                .containsExactly("warn coaches.roleMissing");
        assertThat(said(List.of(coach("roles", others), coach("roles", List.of(role)))))
                .isEmpty();
    }

    @Test
    void aSubstituteIsRecommended() {
        teams(1);
        assertThat(said(List.of(coach("substitute", "no")))).containsExactly("inform coaches.substitute");
        assertThat(said(List.of(coach("substitute", null)))).containsExactly("inform coaches.substitute");
    }

    @Test
    void theFiguresCountCoachesAndDays() {
        teams(5);

        assertThat(Said.figures(sheet.figures(
                        facts, 0, List.of(coach(), coach("plannedBetween", null), coach("kind", "assistant")))))
                .containsExactly(
                        "Teams: 5 (as chosen in step 3)",
                        "Coaches: 2, assistants: 1. For 5 teams at least 3 coaches are needed.",
                        "Teams for each coach: 2.5. Planned days for each coach: 8.8; about ten are usual."
                                + " The collaborative has 7 workshop days.",
                        "a) practical arrangements of the workshops: planned days 3, used 0.",
                        "b) common parts: info blocks and warm-ups: planned days 1.5, used 0.",
                        "c) support for group work: planned days 18, used 7.5.",
                        "d) support between the workshops: planned days 5, used 0.",
                        "In all: planned days 27.5, used 7.5.");
    }

    @Test
    void allPrinciplesAreAgreedOn() {
        AssignCoachesForm form = new AssignCoachesForm(null);
        Map<String, ?> agreed =
                Map.of("principles", List.of(Principle.values()), "guidance", "Parityö", "reflection", "Joka ilta");

        assertThat(form.findings(ITEM, of(AssignCoaches.class, agreed))).isEmpty();
        for (Principle left : Principle.values()) {
            List<Principle> others =
                    Arrays.stream(Principle.values()).filter(it -> it != left).toList();
            assertThat(Said.by(form.findings(ITEM, of(AssignCoaches.class, agreed, "principles", others))))
                    .containsExactly("warn coaches.principles");
        }
    }

    @Test
    void daysAreHalvesAndTeamsAreFew() {
        assertThat(problems(coach())).isEmpty();
        assertThat(problems(coach(
                        "plannedBetween",
                        2.55,
                        "usedBetween",
                        -1,
                        "teams",
                        21,
                        "plannedArrangements",
                        1000,
                        "name",
                        null)))
                .containsExactly(
                        "name {any.required}",
                        "plannedArrangements {coaches.days}",
                        "plannedBetween {coaches.days}",
                        "teams {any.tooLarge}",
                        "usedBetween {any.notNegative}");
        assertThat(sheet.writing()).isEqualTo(Permission.COACHING_WORK);
    }

    private void teams(int teams) {
        facts.decided("collaborative-recruit-teams", 0, Map.of("teamsChosen", teams));
    }

    private List<String> said(List<Coach> rows) {
        return Said.by(sheet.findings(facts, 0, rows));
    }

    private static Coach coach(Object... changed) {
        return of(Coach.class, COACH, changed);
    }
}
