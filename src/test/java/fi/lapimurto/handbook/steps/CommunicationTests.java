package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.handbook.steps.CommunicationEntry.Channel;
import fi.lapimurto.handbook.steps.CommunicationEntry.CommunicationPhase;
import fi.lapimurto.handbook.steps.CommunicationEntry.EntryState;
import fi.lapimurto.handbook.steps.CommunicationEntry.Subject;
import fi.lapimurto.handbook.steps.CommunicationEntry.TargetGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CommunicationTests {

    private final CommunicationSheet sheet = new CommunicationSheet(Said.messages());
    private final SampleFacts facts = SampleFacts.from(LocalDate.of(2027, 9, 1));
    private final List<CommunicationEntry> usual = sheet.templates(facts, 0).get("usual");

    @Test
    void theUsualPlanIsCompleteAndFollowsTheTimetable() {
        assertThat(Said.by(sheet.findings(facts, 0, usual))).isEmpty();
        assertThat(usual).allSatisfy(it -> assertThat(problems(it)).isEmpty()).isSortedAccordingTo(sheet.order());
        assertThat(usual.get(0).message()).startsWith("Why the coaching is held");
        assertThat(usual.get(0).day()).isEqualTo("2027-06-01");
        assertThat(usual.get(usual.size() - 1).day()).isEqualTo("2028-07-05");
    }

    @Test
    void theFiguresCountWhatIsPlannedAndDoneInEachPhase() {
        CommunicationEntry done = entry(
                CommunicationPhase.start, Subject.coaching, TargetGroup.management, Channel.email, EntryState.done);

        assertThat(Said.figures(sheet.figures(facts, 0, with(usual, done))))
                .containsExactly(
                        "At the start: messages 3, of them done 1.",
                        "On the way: messages 5, of them done 0.",
                        "Afterwards: messages 2, of them done 0.");
    }

    @Test
    void aPhaseWithoutAMessageStopsTheTask() {
        for (CommunicationPhase phase : CommunicationPhase.values()) {
            assertThat(Said.by(sheet.findings(facts, 0, without(it -> it.phase() == phase))))
                    .contains("block communication.phaseEmpty");
        }
        assertThat(Said.by(sheet.findings(facts, 0, List.of())))
                .filteredOn("block communication.phaseEmpty"::equals)
                .hasSize(3);
    }

    @Test
    void theStartReachesTheOrganisationsTheirManagementAndTheDecisionMakers() {
        CommunicationEntry some = entry(CommunicationPhase.start, TargetGroup.organisations, Channel.meeting);
        List<CommunicationEntry> rest = without(it -> it.phase() == CommunicationPhase.start);

        assertThat(Said.by(sheet.findings(facts, 0, with(rest, some))))
                .containsExactly("warn communication.startAudience");
        assertThat(Said.by(sheet.findings(
                        facts,
                        0,
                        with(
                                with(
                                        with(rest, some),
                                        entry(CommunicationPhase.start, TargetGroup.management, Channel.email)),
                                entry(CommunicationPhase.start, TargetGroup.decision_makers, Channel.email)))))
                .isEmpty();
    }

    @Test
    void onTheWayTheStaffHearsWhatHappens() {
        List<CommunicationEntry> silent = without(
                it -> it.phase() == CommunicationPhase.running && it.audience().contains(TargetGroup.staff));

        assertThat(Said.by(sheet.findings(facts, 0, silent))).contains("warn communication.staff");
        assertThat(Said.by(sheet.findings(
                        facts,
                        0,
                        with(silent, entry(CommunicationPhase.running, TargetGroup.staff, Channel.intranet)))))
                .doesNotContain("warn communication.staff");
    }

    @Test
    void onTheWayThePopulationOrTheCustomersHearWhatHappens() {
        List<CommunicationEntry> silent = without(it -> it.phase() == CommunicationPhase.running
                && (it.audience().contains(TargetGroup.population)
                        || it.audience().contains(TargetGroup.customers)));

        assertThat(Said.by(sheet.findings(facts, 0, silent))).contains("warn communication.population");
        for (TargetGroup audience : List.of(TargetGroup.population, TargetGroup.customers)) {
            assertThat(Said.by(sheet.findings(
                            facts, 0, with(silent, entry(CommunicationPhase.running, audience, Channel.website)))))
                    .doesNotContain("warn communication.population");
        }
    }

    @Test
    void storiesForLocalPapersAreRecommended() {
        assertThat(Said.by(sheet.findings(facts, 0, without(it -> it.audience().contains(TargetGroup.local_papers)))))
                .containsExactly("inform communication.localPapers");
    }

    @Test
    void supportMaterialIsRecommended() {
        assertThat(Said.by(sheet.findings(facts, 0, without(it -> it.subject() == Subject.support_material))))
                .containsExactly("inform communication.supportMaterial");
    }

    @Test
    void somethingIsPublishedInInnokyla() {
        List<CommunicationEntry> elsewhere =
                new ArrayList<>(without(it -> it.channels().contains(Channel.innokyla)));
        elsewhere.add(entry(
                CommunicationPhase.after,
                Subject.team_reports,
                TargetGroup.management,
                Channel.intranet,
                EntryState.planned));
        elsewhere.add(entry(
                CommunicationPhase.after,
                Subject.overall_report,
                TargetGroup.management,
                Channel.email,
                EntryState.planned));

        assertThat(Said.by(sheet.findings(facts, 0, elsewhere))).containsExactly("warn communication.innokyla");
        assertThat(Said.by(sheet.findings(
                        facts,
                        0,
                        with(elsewhere, entry(CommunicationPhase.running, TargetGroup.developers, Channel.innokyla)))))
                .isEmpty();
    }

    @Test
    void afterwardsTheTeamsReportsAreToldAbout() {
        assertThat(Said.by(sheet.findings(facts, 0, without(it -> it.subject() == Subject.team_reports))))
                .containsExactly("warn communication.teamReports");
    }

    @Test
    void afterwardsTheOverallReportIsToldAbout() {
        assertThat(Said.by(sheet.findings(facts, 0, without(it -> it.subject() == Subject.overall_report))))
                .containsExactly("warn communication.overallReport");
    }

    @Test
    void withoutACommunicationProfessionalGroundsAreNeeded() {
        PlanCommunicationForm form = new PlanCommunicationForm(null);
        Map<String, ?> plan = Map.of("startMessage", "Lyhyemmät jonot", "professionalHelp", "Viestintäyksikkö");

        assertThat(form.findings(ITEM, of(PlanCommunication.class, plan))).isEmpty();
        assertThat(Said.by(form.findings(ITEM, of(PlanCommunication.class, plan, "professionalHelp", null))))
                .containsExactly("warn communication.professional");
    }

    @Test
    void aMessageHasAPhaseASubjectAnAudienceAndAChannel() {
        assertThat(problems(of(CommunicationEntry.class, Map.of())))
                .containsExactly(
                        "audience {any.required}",
                        "channels {any.required}",
                        "message {any.required}",
                        "phase {any.required}",
                        "state {any.required}",
                        "subject {any.required}");
        assertThat(problems(of(CommunicationEntry.class, Map.of("link", "javascript:alert(1)"))))
                .contains("link {any.webAddress}");
    }

    private List<CommunicationEntry> without(Predicate<CommunicationEntry> which) {
        return usual.stream().filter(which.negate()).toList();
    }

    private static List<CommunicationEntry> with(List<CommunicationEntry> rows, CommunicationEntry more) {
        List<CommunicationEntry> all = new ArrayList<>(rows);
        all.add(more);
        return all;
    }

    private static CommunicationEntry entry(CommunicationPhase phase, TargetGroup audience, Channel channel) {
        return entry(phase, Subject.trials, audience, channel, EntryState.planned);
    }

    private static CommunicationEntry entry(
            CommunicationPhase phase, Subject subject, TargetGroup audience, Channel channel, EntryState state) {
        return new CommunicationEntry(
                phase, subject, "Jonot lyhenevät", List.of(audience), List.of(channel), null, null, state, null, null);
    }
}
