package fi.lapimurto.coaching;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.assertRefused;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleFindings.assertSaid;
import static fi.lapimurto.collaborative.SampleFindings.assertSilent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.form.Finding.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoachingDecisionsTests {

    private static final Map<String, ?> HELD =
            Map.of("teamsPresent", 8, "goalsChallenging", "some_teams", "helpNeeded", "no");
    private static final Map<String, ?> GUIDANCE = Map.of("topics", List.of("tools"), "delivery", "remote");
    private static final Map<String, ?> REQUEST = Map.of("team", "Rantala", "help", "Kuvaaja", "state", "open");

    @Test
    void helpIsNeededWhenThereAreRequests() {
        HoldSessions needed = of(HoldSessions.class, HELD, "helpNeeded", "yes");
        HoldSessions notNeeded = of(HoldSessions.class, HELD);

        assertSaid(Level.block, "holdingSessions.helpUnlisted", HoldSessionsForm.findings(requests(), 1, needed));
        assertSilent(HoldSessionsForm.findings(requests("open"), 1, needed));
        assertSilent(HoldSessionsForm.findings(requests("given"), 1, needed));
        assertSaid(Level.warn, "holdingSessions.helpOpen", HoldSessionsForm.findings(requests("open"), 1, notNeeded));
        assertSilent(HoldSessionsForm.findings(requests("given"), 1, notNeeded));
        assertSilent(HoldSessionsForm.findings(requests(), 1, notNeeded));
    }

    @Test
    void allTeamsTakePartInTheSessions() {
        assertSaid(
                Level.warn,
                "holdingSessions.teamsMissing",
                HoldSessionsForm.findings(requests(), 1, of(HoldSessions.class, HELD, "teamsPresent", 7)));
        assertSilent(HoldSessionsForm.findings(requests(), 1, of(HoldSessions.class, HELD, "teamsPresent", 9)));
    }

    @Test
    void theProcessHearsWhetherHelpIsNeeded() {
        HoldSessionsForm form = new HoldSessionsForm(null, null);

        assertThat(form.answers(ITEM, Optional.of(of(HoldSessions.class, HELD, "helpNeeded", "yes"))))
                .isEqualTo(Map.of("helpNeeded", true));
        assertThat(form.answers(ITEM, Optional.of(of(HoldSessions.class, HELD))))
                .isEqualTo(Map.of("helpNeeded", false));
        assertThat(form.answers(ITEM, Optional.empty())).isEqualTo(Map.of("helpNeeded", false));
    }

    @Test
    void guidanceOnSomethingElseIsNamed() {
        ArrangeGuidanceForm form = new ArrangeGuidanceForm(null, null);

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

    @Test
    void guidanceIsArrangedWhenNoRequestIsOpen() {
        assertSaid(Level.warn, "guidance.open", ArrangeGuidanceForm.findings(requests("given", "open"), 1));
        assertSilent(ArrangeGuidanceForm.findings(requests("given"), 1));
    }

    private static SampleFacts requests(String... states) {
        return SampleFacts.from(LocalDate.of(2027, 9, 1))
                .decided("collaborative-recruit-teams", 0, Map.of("teamsChosen", 8))
                .rows(
                        HelpRequestsSheet.class,
                        1,
                        List.of(states).stream()
                                .map(state -> of(HelpRequest.class, REQUEST, "state", state))
                                .toList());
    }
}
