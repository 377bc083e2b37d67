package fi.lapimurto.collaborative.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.StepState;
import fi.lapimurto.schedule.CollaborativeSchedules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps 2, 4 and 5 end only when their lists meet the rules. */
@LapimurtoTest
class PreparationProcessTests {

    private static final String STEP_2 = "Step02_PrepareProgramme";
    private static final String STEP_4 = "Step04_BookVenues";
    private static final String STEP_5 = "Step05_OpenWorkspace";
    private static final String PROGRAMME = "collaborative-prepare-programme";
    private static final String VENUES = "collaborative-book-venues";
    private static final String WORKSPACE = "collaborative-open-workspace";
    private static final LocalDate CANCEL_BY = LocalDate.of(2027, 8, 2);

    @Autowired
    Story story;

    @Autowired
    Checklist checklist;

    @Autowired
    CollaborativeSchedules schedules;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void theProgrammeNeedsAtLeastOneCost() {
        Collaborative collaborative = story.openWithLists("Costs", "en");
        story.skip(collaborative, "Step01_AgreeCommission");
        story.rows(collaborative, "costs", 0);

        assertRefused(collaborative, STEP_2, Filled.form(PROGRAMME), null, "finding.costs.none");

        story.rows(
                collaborative,
                "costs",
                0,
                Map.of("kind", "coaches", "payer", "organiser", "unit", "coach", "priceLow", 1));
        story.submit(collaborative, STEP_2, Filled.form(PROGRAMME));
        assertThat(state(collaborative, 2)).isEqualTo(StepState.done);
    }

    @Test
    void whatDiffersFromTheHandbookNeedsGroundsThatAreKept() {
        Collaborative collaborative = story.openWithLists("Twelve teams", "en");
        story.skip(collaborative, "Step01_AgreeCommission");
        Map<String, Object> many = Filled.form(PROGRAMME, "teamsPlanned", 12, "deviationReason", null);

        assertThatThrownBy(() -> story.submit(collaborative, STEP_2, many))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        refused -> assertThat(refused.reasons())
                                .isNotEmpty()
                                .allMatch(reason -> "deviationReason".equals(reason.field()))
                                .allMatch(reason -> reason.key().equals("any.grounds")));
        assertThat(state(collaborative, 2)).isEqualTo(StepState.open);

        story.submit(
                collaborative,
                STEP_2,
                Filled.form(PROGRAMME, "teamsPlanned", 12, "deviationReason", "Two rooms side by side"));
        assertThat(checklist.decisions(collaborative.id()))
                .filteredOn(decision -> decision.form().equals(PROGRAMME))
                .singleElement()
                .satisfies(decision -> assertThat(checklist.fields(decision))
                        .containsEntry("deviationReason", "Two rooms side by side")
                        .containsEntry("teamsPlanned", 12));
    }

    @Test
    void venuesAreBookedWhenOneQuoteIsChosen() {
        Collaborative collaborative = story.preparedWithLists("Quotes");
        Map<String, Object> hall = quote("Town hall", "no");
        Map<String, Object> hotel = quote("Hotel", "no");
        story.rows(collaborative, "quotes", 0);
        assertRefused(collaborative, STEP_4, Filled.form(VENUES), null, "finding.quotes.none");

        story.rows(collaborative, "quotes", 0, hall, hotel);
        assertRefused(collaborative, STEP_4, Filled.form(VENUES), null, "finding.quotes.notChosen");
        assertThat(schedules.cancelDays(collaborative.id())).isEmpty();

        hotel.put("chosen", "yes");
        story.rows(collaborative, "quotes", 0, hall, hotel);
        story.submit(collaborative, STEP_4, Filled.form(VENUES));
        assertThat(state(collaborative, 4)).isEqualTo(StepState.done);
        assertThat(schedules.cancelDays(collaborative.id())).containsExactly(CANCEL_BY);
    }

    @Test
    void eachDayToCancelCountsUntilItHasPassed() {
        Collaborative collaborative = story.preparedWithLists("Two places");
        Map<String, Object> early = quote("Town hall", "yes");
        early.put("workshops", List.of("workshop_1"));
        Map<String, Object> late = quote("Hotel", "yes");
        late.put("workshops", List.of("workshop_2", "workshop_3", "workshop_4"));
        late.put("cancelBy", CANCEL_BY.plusMonths(2).toString());
        story.rows(collaborative, "quotes", 0, late, early);
        story.submit(collaborative, STEP_4, Filled.form(VENUES));

        moveTo(CANCEL_BY);
        assertThat(schedules.cancelDays(collaborative.id())).containsExactly(CANCEL_BY, CANCEL_BY.plusMonths(2));
        moveTo(CANCEL_BY.plusDays(1));
        assertThat(schedules.cancelDays(collaborative.id())).containsExactly(CANCEL_BY.plusMonths(2));
        moveTo(CANCEL_BY.plusMonths(2).plusDays(1));
        assertThat(schedules.cancelDays(collaborative.id())).isEmpty();
    }

    @Test
    void aWorkspaceWithNothingInItIsNotReady() {
        Collaborative collaborative = story.preparedWithLists("Workspace");
        Map<String, Object> material = new HashMap<>(
                Map.of("title", "Instructions", "kind", "instruction", "forWhom", "everybody", "state", "draft"));
        story.rows(collaborative, "materials", 0, material);
        assertRefused(collaborative, STEP_5, Filled.form(WORKSPACE), null, "finding.materials.noneShared");

        material.put("state", "shared");
        story.rows(collaborative, "materials", 0, material);
        assertRefused(
                collaborative,
                STEP_5,
                Filled.form(WORKSPACE, "deviationReason", null),
                "deviationReason",
                "any.grounds");

        material.put("link", "https://space.example.org/instructions");
        story.rows(collaborative, "materials", 0, material);
        story.submit(collaborative, STEP_5, Filled.form(WORKSPACE, "deviationReason", null));
        assertThat(state(collaborative, 5)).isEqualTo(StepState.done);
    }

    private void assertRefused(
            Collaborative collaborative, String element, Map<String, Object> values, String field, String key) {
        assertThatThrownBy(() -> story.submit(collaborative, element, values))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        refused -> assertThat(refused.reasons()).singleElement().satisfies(reason -> {
                            assertThat(reason.field()).isEqualTo(field);
                            assertThat(reason.key()).isEqualTo(key);
                        }));
        assertThat(story.task(collaborative, element)).isNotNull();
    }

    private static Map<String, Object> quote(String venue, String chosen) {
        return new HashMap<>(
                Map.of("venue", venue, "nearby", "no", "chosen", chosen, "cancelBy", CANCEL_BY.toString()));
    }

    private static void moveTo(LocalDate day) {
        Story.moveTo(day.atTime(12, 0).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
    }

    private StepState state(Collaborative collaborative, int step) {
        return checklist.steps(collaborative.id()).get(step - 1).state();
    }
}
