package fi.lapimurto.coaching;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.assertRefused;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoachingDecisionsTests {

    private static final Map<String, ?> PLANNED = Map.of(
            "firstSessionOn", "2027-10-19",
            "lastSessionOn", "2027-10-21",
            "sessions", 3,
            "teamsPerSession", 3,
            "minutesPerTeam", 30,
            "delivery", "remote",
            "agenda", "Miten mittaukset sujuvat?");
    private static final Map<String, ?> HELD =
            Map.of("teamsPresent", 8, "goalsChallenging", "some_teams", "helpNeeded", "no");
    private static final Map<String, ?> GUIDANCE =
            Map.of("topics", List.of("tools"), "givenOn", "2027-10-28", "teamsGuided", 2, "delivery", "remote");

    @Test
    void theLastSessionIsNotBeforeTheFirst() {
        PlanSessionsForm form = new PlanSessionsForm(null);

        assertThat(problems(of(PlanSessions.class, PLANNED))).isEmpty();
        assertThatCode(() -> form.check(ITEM, of(PlanSessions.class, PLANNED, "lastSessionOn", "2027-10-19")))
                .doesNotThrowAnyException();
        assertRefused(
                "lastSessionOn",
                "sessions.dates.order",
                () -> form.check(ITEM, of(PlanSessions.class, PLANNED, "lastSessionOn", "2027-10-18")));
    }

    @Test
    void aSessionOfOtherThanTwoToFourTeamsNeedsAReason() {
        PlanSessionsForm form = new PlanSessionsForm(null);

        for (int usual : List.of(2, 4)) {
            assertThatCode(() -> form.check(ITEM, of(PlanSessions.class, PLANNED, "teamsPerSession", usual)))
                    .doesNotThrowAnyException();
        }
        for (int unusual : List.of(1, 5)) {
            assertRefused(
                    "groupSizeReason",
                    "sessions.groupSize.reason",
                    () -> form.check(ITEM, of(PlanSessions.class, PLANNED, "teamsPerSession", unusual)));
            assertThatCode(() -> form.check(
                            ITEM,
                            of(PlanSessions.class, PLANNED, "teamsPerSession", unusual, "groupSizeReason", "Sairaus")))
                    .doesNotThrowAnyException();
        }
        assertThat(problems(of(PlanSessions.class, PLANNED, "teamsPerSession", 0)))
                .containsExactly("teamsPerSession {any.positive}");
    }

    @Test
    void helpThatIsNeededIsDescribed() {
        HoldSessionsForm form = new HoldSessionsForm(null);

        assertThatCode(() -> form.check(ITEM, of(HoldSessions.class, HELD))).doesNotThrowAnyException();
        assertThatCode(() -> form.check(
                        ITEM, of(HoldSessions.class, HELD, "helpNeeded", "yes", "helpWanted", "Kuvaajan tekeminen")))
                .doesNotThrowAnyException();
        assertRefused(
                "helpWanted",
                "sessions.help.required",
                () -> form.check(ITEM, of(HoldSessions.class, HELD, "helpNeeded", "yes")));
    }

    @Test
    void theProcessHearsWhetherHelpIsNeeded() {
        HoldSessionsForm form = new HoldSessionsForm(null);

        assertThat(form.answers(ITEM, Optional.of(of(HoldSessions.class, HELD, "helpNeeded", "yes"))))
                .isEqualTo(Map.of("helpNeeded", true));
        assertThat(form.answers(ITEM, Optional.of(of(HoldSessions.class, HELD))))
                .isEqualTo(Map.of("helpNeeded", false));
        assertThat(form.answers(ITEM, Optional.empty())).isEqualTo(Map.of("helpNeeded", false));
    }

    @Test
    void guidanceOnSomethingElseIsNamed() {
        ArrangeGuidanceForm form = new ArrangeGuidanceForm(null);

        assertThatCode(() -> form.check(ITEM, of(ArrangeGuidance.class, GUIDANCE)))
                .doesNotThrowAnyException();
        assertThatCode(() -> form.check(
                        ITEM,
                        of(ArrangeGuidance.class, GUIDANCE, "topics", List.of("other"), "otherTopic", "Kokoukset")))
                .doesNotThrowAnyException();
        assertRefused(
                "otherTopic",
                "guidance.topic.required",
                () -> form.check(ITEM, of(ArrangeGuidance.class, GUIDANCE, "topics", List.of("other"))));
    }
}
