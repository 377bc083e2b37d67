package fi.lapimurto.workshop;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.assertRefused;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkshopDecisionsTests {

    private static final Map<String, ?> PROGRAMME = Map.of(
            "purpose", "Ongelma on kiteytetty",
            "programme", "9.00 Aloitus",
            "examples", "Hyvä vastaanotto",
            "programmeMinutes", 601,
            "groupWorkMinutes", 301);
    private static final Map<String, ?> PARTICIPANTS = Map.of(
            "teams", 8, "people", 52, "teamsOfOtherSize", 0, "needsPassedOn", "yes", "listPlace", "Järjestäjän levy");
    private static final Map<String, ?> ARRANGEMENTS =
            Map.of("venueConfirmed", "yes", "mealsOrdered", "yes", "lodgingArranged", "not_needed");
    private static final Map<String, ?> HELD = Map.of(
            "heldFrom", "2027-09-07",
            "heldUntil", "2027-09-08",
            "teamsPresent", 8,
            "peoplePresent", 50,
            "groupWorkEnough", "yes",
            "selfAssessment", "not_yet_due");
    private static final Map<String, ?> REFLECTION =
            Map.of("answers", 31, "feedbackSummary", "Lisää aikaa", "whatToChange", "Kaksi tietoiskua pois");

    @Test
    void groupWorkGetsHalfOfTheProgrammeOrThereIsAReason() {
        PlanProgrammeForm form = new PlanProgrammeForm(null);

        assertThat(problems(of(PlanProgramme.class, PROGRAMME))).isEmpty();
        assertThatCode(() -> form.check(ITEM, of(PlanProgramme.class, PROGRAMME)))
                .doesNotThrowAnyException();
        assertThatCode(() -> form.check(
                        ITEM,
                        of(PlanProgramme.class, PROGRAMME, "groupWorkMinutes", 60, "groupWorkReason", "Vieraita")))
                .doesNotThrowAnyException();
        assertRefused(
                "groupWorkReason",
                "programme.groupWork.reason",
                () -> form.check(ITEM, of(PlanProgramme.class, PROGRAMME, "groupWorkMinutes", 300)));
    }

    @Test
    void groupWorkFitsIntoTheProgramme() {
        PlanProgrammeForm form = new PlanProgrammeForm(null);

        assertThatCode(() -> form.check(ITEM, of(PlanProgramme.class, PROGRAMME, "groupWorkMinutes", 601)))
                .doesNotThrowAnyException();
        assertRefused(
                "groupWorkMinutes",
                "programme.groupWork.tooMuch",
                () -> form.check(ITEM, of(PlanProgramme.class, PROGRAMME, "groupWorkMinutes", 602)));
    }

    @Test
    void everyTeamHasPeopleAndAnUnusualSizeAReason() {
        CollectParticipantsForm form = new CollectParticipantsForm(null);

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
    void anUnconfirmedVenueLeavesSomethingOpen() {
        ArrangePracticallyForm form = new ArrangePracticallyForm(null);

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
    void aWorkshopEndsAfterItBegins() {
        HoldWorkshopForm form = new HoldWorkshopForm(null);

        assertThatCode(() -> form.check(ITEM, of(HoldWorkshop.class, HELD, "heldUntil", "2027-09-07")))
                .doesNotThrowAnyException();
        assertRefused(
                "heldUntil",
                "holding.dates.order",
                () -> form.check(ITEM, of(HoldWorkshop.class, HELD, "heldUntil", "2027-09-06")));
        assertRefused(
                "peoplePresent",
                "holding.people.tooFew",
                () -> form.check(ITEM, of(HoldWorkshop.class, HELD, "peoplePresent", 7)));
    }

    @Test
    void answersAreSummedUp() {
        ReflectOnWorkshopForm form = new ReflectOnWorkshopForm(null);

        assertThatCode(() -> form.check(ITEM, of(ReflectOnWorkshop.class, REFLECTION)))
                .doesNotThrowAnyException();
        assertThatCode(() -> form.check(
                        ITEM, of(ReflectOnWorkshop.class, REFLECTION, "answers", 0, "feedbackSummary", null)))
                .doesNotThrowAnyException();
        assertRefused(
                "feedbackSummary",
                "reflection.feedback.required",
                () -> form.check(ITEM, of(ReflectOnWorkshop.class, REFLECTION, "feedbackSummary", null)));
    }
}
