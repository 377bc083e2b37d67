package fi.lapimurto.workshop;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.assertRefused;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static fi.lapimurto.collaborative.SampleFindings.assertSaid;
import static fi.lapimurto.collaborative.SampleFindings.assertSilent;
import static fi.lapimurto.collaborative.SampleFindings.assertTexts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Finding.Level;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.HoldWorkshop;
import fi.lapimurto.handbook.ReflectOnWorkshop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkshopDecisionsTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 9, 7);
    private static final Timetable USUAL = Timetable.usual(FIRST_DAY);
    private static final Map<String, ?> PROGRAMME = Map.of(
            "purpose",
            "Ongelma on kiteytetty",
            "confidentiality",
            List.of("successes_and_blunders", "own_results_only", "others_by_permission", "constructive_feedback"));
    private static final Map<String, ?> PARTICIPANTS = Map.of(
            "teams", 8, "people", 52, "teamsOfOtherSize", 0, "needsPassedOn", "yes", "listPlace", "Järjestäjän levy");
    private static final Map<String, ?> ARRANGEMENTS = Map.ofEntries(
            Map.entry("venueConfirmed", "yes"),
            Map.entry("tables", 8),
            Map.entry("groupRooms", 5),
            Map.entry("flipCharts", 8),
            Map.entry("projectors", 6),
            Map.entry("microphones", 2),
            Map.entry("equipment", List.of("sound")),
            Map.entry("mealsOrdered", "yes"),
            Map.entry("lodgingArranged", "not_needed"),
            Map.entry("materialsPrinted", "yes"),
            Map.entry("rehearsalOn", "2027-08-31"));
    private static final Map<String, ?> HELD = Map.of(
            "heldFrom", "2027-09-07",
            "heldUntil", "2027-09-08",
            "confidentialityAgreed", "yes",
            "groupWorkEnough", "yes",
            "selfAssessment", "not_yet_due");
    private static final Map<String, ?> REFLECTION = Map.of(
            "answers", 31,
            "feedbackSummary", "Lisää aikaa",
            "coachesReflected", "yes",
            "whatToChange", "Kaksi tietoiskua pois",
            "changeNote", "Saatte lisää aikaa");

    private final SampleFacts facts =
            SampleFacts.from(FIRST_DAY).decided("collaborative-recruit-teams", 0, Map.of("teamsChosen", 8));

    @Test
    void allPrinciplesOfConfidentialityAreToldInTheFirstWorkshop() {
        PlanProgrammeForm form = new PlanProgrammeForm(null);
        PlanProgramme some = of(PlanProgramme.class, PROGRAMME, "confidentiality", List.of("constructive_feedback"));
        PlanProgramme none = of(PlanProgramme.class, PROGRAMME, "confidentiality", null);

        assertThat(problems(of(PlanProgramme.class, PROGRAMME))).isEmpty();
        assertSilent(form.findings(ITEM, of(PlanProgramme.class, PROGRAMME)));
        assertSaid(Level.warn, "programme.confidentiality", form.findings(ITEM, some));
        assertSaid(Level.warn, "programme.confidentiality", form.findings(ITEM, none));
        assertSilent(form.findings(new ChecklistForm.FormOccurrence(ITEM.collaborativeId(), 2), none));
    }

    @Test
    void everyTeamHasPeopleAndAnUnusualSizeAReason() {
        CollectParticipantsForm form = new CollectParticipantsForm(null, null, null, null);

        assertThatCode(() -> form.check(ITEM, of(CollectParticipants.class, PARTICIPANTS)))
                .doesNotThrowAnyException();
        assertThatCode(() -> form.check(
                        ITEM,
                        of(
                                CollectParticipants.class,
                                PARTICIPANTS,
                                "teamsOfOtherSize",
                                8,
                                "otherSizeReason",
                                "Saaristo")))
                .doesNotThrowAnyException();
        assertRefused(
                "people",
                "participants.people.tooFew",
                () -> form.check(ITEM, of(CollectParticipants.class, PARTICIPANTS, "people", 7)));
        assertRefused(
                "teamsOfOtherSize",
                "participants.otherSize.tooMany",
                () -> form.check(ITEM, of(CollectParticipants.class, PARTICIPANTS, "teamsOfOtherSize", 9)));
        assertRefused(
                "otherSizeReason",
                "participants.otherSize.reason",
                () -> form.check(ITEM, of(CollectParticipants.class, PARTICIPANTS, "teamsOfOtherSize", 1)));
        assertThat(problems(of(CollectParticipants.class, PARTICIPANTS, "teams", 0)))
                .containsExactly("teams {any.positive}");
    }

    @Test
    void theTeamsThatComeAreThoseThatTakePart() {
        CollectParticipants all = of(CollectParticipants.class, PARTICIPANTS);

        assertSilent(CollectParticipantsForm.findings(facts, all));
        assertSaid(
                Level.warn,
                "participants.teams",
                CollectParticipantsForm.findings(facts, of(CollectParticipants.class, PARTICIPANTS, "teams", 7)));
        assertSaid(
                Level.warn,
                "participants.needs",
                CollectParticipantsForm.findings(
                        facts, of(CollectParticipants.class, PARTICIPANTS, "needsPassedOn", "no")));
    }

    @Test
    void anUnconfirmedVenueLeavesSomethingOpen() {
        ArrangePracticallyForm form = new ArrangePracticallyForm(null, null, null);

        assertThatCode(() -> form.check(ITEM, of(ArrangePractically.class, ARRANGEMENTS)))
                .doesNotThrowAnyException();
        assertThatCode(() -> form.check(
                        ITEM,
                        of(
                                ArrangePractically.class,
                                ARRANGEMENTS,
                                "venueConfirmed",
                                "no",
                                "openMatters",
                                "Tarjous 1.9.")))
                .doesNotThrowAnyException();
        assertRefused(
                "openMatters",
                "arrangements.open.required",
                () -> form.check(ITEM, of(ArrangePractically.class, ARRANGEMENTS, "venueConfirmed", "no")));
    }

    @Test
    void theVenueHasWhatTheTeamsNeed() {
        assertSilent(arranged());
        assertSaid(Level.warn, "arrangements.tables", arranged("tables", 7));
        assertSaid(Level.warn, "arrangements.groupRooms", arranged("groupRooms", 4));
        assertSaid(Level.warn, "arrangements.flipCharts", arranged("flipCharts", 7));
        assertSaid(Level.warn, "arrangements.projectors", arranged("projectors", 5));
        assertSaid(Level.warn, "arrangements.microphones", arranged("microphones", null));

        facts.decided("workshop-collect-participants", 1, Map.of("teams", 7));
        assertSilent(arranged("tables", 7, "groupRooms", 4, "flipCharts", 7, "projectors", 5));
        assertThat(new Needs(2))
                .extracting(Needs::groupRooms, Needs::projectors)
                .containsExactly(0, 1);
        assertTexts("figure.arrangements.needs", List.of(8, 5, 6, 2));
    }

    @Test
    void aRemoteWorkshopNeedsItsToolsInsteadOfRooms() {
        ArrangePractically remote =
                of(ArrangePractically.class, ARRANGEMENTS, "tables", null, "microphones", null, "mealsOrdered", "no");
        ArrangePractically tried =
                of(ArrangePractically.class, ARRANGEMENTS, "tables", null, "equipment", List.of("remote_tools"));
        facts.timetable(new Timetable(List.of(
                new Workshop(1, FIRST_DAY, 2, Delivery.remote, "Lakko"),
                new Workshop(2, FIRST_DAY.plusWeeks(14), 1, Delivery.on_site, null))));

        List<Finding> said = ArrangePracticallyForm.findings(facts, 1, remote);
        assertSaid(Level.warn, "arrangements.remoteTools", said);
        assertThat(said).hasSize(1);
        assertSilent(ArrangePracticallyForm.findings(facts, 1, tried));
    }

    @Test
    void mealsMaterialsAndTheRehearsalAreSeenTo() {
        assertSaid(Level.warn, "arrangements.meals", arranged("mealsOrdered", "no"));
        assertSaid(Level.warn, "arrangements.rehearsal", arranged("rehearsalOn", null));
        assertSaid(Level.warn, "arrangements.rehearsal", arranged("rehearsalOn", "2027-09-07"));
        assertSilent(arranged("rehearsalOn", "2027-09-06"));
        assertSaid(Level.inform, "arrangements.materials", arranged("materialsPrinted", "no"));
    }

    @Test
    void aWorkshopEndsAfterItBegins() {
        HoldWorkshopForm form = new HoldWorkshopForm(null, null, null);

        assertThatCode(() -> form.check(ITEM, of(HoldWorkshop.class, HELD, "heldUntil", "2027-09-07")))
                .doesNotThrowAnyException();
        assertRefused(
                "heldUntil",
                "holding.dates.order",
                () -> form.check(ITEM, of(HoldWorkshop.class, HELD, "heldUntil", "2027-09-06")));
    }

    @Test
    void aWorkshopIsHeldOnItsDaysOrTheDeviationIsTold() {
        assertSilent(HoldWorkshopForm.findings(USUAL.first(), of(HoldWorkshop.class, HELD)));
        for (String field : List.of("heldFrom", "heldUntil")) {
            assertSaid(
                    Level.warn,
                    "holding.dates",
                    HoldWorkshopForm.findings(USUAL.first(), of(HoldWorkshop.class, HELD, field, "2027-09-09")));
        }
    }

    @Test
    void confidentialityIsAgreedOnInTheFirstWorkshopAndProgressAssessedInTheOthers() {
        Workshop second = new Workshop(2, FIRST_DAY, 2, Delivery.on_site, null);
        HoldWorkshop told = of(HoldWorkshop.class, HELD, "confidentialityAgreed", "no");
        HoldWorkshop assessed = of(HoldWorkshop.class, HELD, "selfAssessment", "made", "confidentialityAgreed", "no");

        assertSaid(Level.warn, "holding.confidentiality", HoldWorkshopForm.findings(USUAL.first(), told));
        assertSilent(HoldWorkshopForm.findings(second, assessed));
        assertSaid(
                Level.warn,
                "holding.selfAssessment",
                HoldWorkshopForm.findings(second, of(HoldWorkshop.class, HELD, "selfAssessment", "not_made")));
        assertSaid(
                Level.inform,
                "holding.groupWork",
                HoldWorkshopForm.findings(USUAL.first(), of(HoldWorkshop.class, HELD, "groupWorkEnough", "no")));
    }

    @Test
    void fiveAnswersOrMoreAreSummedUpAndFewerAreNot() {
        ReflectOnWorkshopForm form = new ReflectOnWorkshopForm(null, null);

        for (int many : List.of(5, 31)) {
            assertThatCode(() -> form.check(ITEM, of(ReflectOnWorkshop.class, REFLECTION, "answers", many)))
                    .doesNotThrowAnyException();
            assertRefused(
                    "feedbackSummary",
                    "reflection.feedback.required",
                    () -> form.check(
                            ITEM, of(ReflectOnWorkshop.class, REFLECTION, "answers", many, "feedbackSummary", null)));
        }
        for (int few : List.of(0, 4)) {
            assertThatCode(() -> form.check(
                            ITEM, of(ReflectOnWorkshop.class, REFLECTION, "answers", few, "feedbackSummary", null)))
                    .doesNotThrowAnyException();
            assertRefused(
                    "feedbackSummary",
                    "reflection.feedback.tooFew",
                    () -> form.check(ITEM, of(ReflectOnWorkshop.class, REFLECTION, "answers", few)));
        }
    }

    @Test
    void feedbackIsAskedForAndAnsweredBeforeTheNextWorkshop() {
        ReflectOnWorkshop unanswered = of(ReflectOnWorkshop.class, REFLECTION, "changeNote", null);

        assertSilent(ReflectOnWorkshopForm.findings(USUAL, 1, of(ReflectOnWorkshop.class, REFLECTION)));
        assertSaid(Level.warn, "reflection.changeNote", ReflectOnWorkshopForm.findings(USUAL, 3, unanswered));
        assertSilent(ReflectOnWorkshopForm.findings(USUAL, 4, unanswered));
        assertSaid(
                Level.warn,
                "reflection.noFeedback",
                ReflectOnWorkshopForm.findings(USUAL, 1, of(ReflectOnWorkshop.class, REFLECTION, "answers", 0)));
        assertSaid(
                Level.warn,
                "reflection.coaches",
                ReflectOnWorkshopForm.findings(
                        USUAL, 1, of(ReflectOnWorkshop.class, REFLECTION, "coachesReflected", "no")));
    }

    private List<Finding> arranged(Object... changed) {
        return ArrangePracticallyForm.findings(facts, 1, of(ArrangePractically.class, ARRANGEMENTS, changed));
    }
}
