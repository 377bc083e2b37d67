package fi.lapimurto.handbook.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.sheet.RowEdit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether a task may end depends on the lists beside its form, and on the grounds for what differs. */
@LapimurtoTest
class ListsDecideTests {

    @Autowired
    private Story story;

    @Autowired
    private StepSheets sheets;

    @ParameterizedTest
    @CsvSource({
        "communication, Step06_PlanCommunication, collaborative-plan-communication, finding.communication.phaseEmpty",
        "visits, Step08_PrepareTeams, collaborative-prepare-teams, finding.preparing.noVisits",
        "coaches, Step11_AssignCoaches, collaborative-assign-coaches, finding.coaches.none"
    })
    void anEmptyListStopsItsTask(String sheet, String element, String form, String said) {
        Collaborative collaborative = story.preparedWithLists("Smooth access");
        clear(collaborative, sheet);

        assertThatThrownBy(() -> story.submit(collaborative, element, Filled.form(form)))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        it -> assertThat(it.reasons())
                                .isNotEmpty()
                                .allMatch(reason -> reason.field() == null)
                                .allMatch(reason -> reason.key().equals(said)));
        assertThat(story.task(collaborative, element)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Step08_PrepareTeams, collaborative-prepare-teams",
        "Step09_PrepareMatrixAndLists, collaborative-prepare-matrix-and-lists",
        "Step11_AssignCoaches, collaborative-assign-coaches"
    })
    void whatDiffersFromTheHandbookNeedsGrounds(String element, String form) {
        Collaborative collaborative = story.preparedWithLists("Smooth access");

        assertThatThrownBy(() -> story.submit(collaborative, element, Filled.form(form, "deviationReason", null)))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        it -> assertThat(it.reasons())
                                .isNotEmpty()
                                .allMatch(reason -> reason.field().equals("deviationReason"))
                                .allMatch(reason -> reason.key().equals("any.grounds")));
        assertThat(story.task(collaborative, element)).isNotNull();
        story.submit(collaborative, element, Filled.form(form));
        assertThat(story.task(collaborative, element)).isNull();
    }

    @Test
    void aPlanThatReachesEverybodyNeedsNoGrounds() {
        Collaborative collaborative = story.preparedWithLists("Smooth access");

        story.submit(
                collaborative,
                "Step06_PlanCommunication",
                Filled.form("collaborative-plan-communication", "deviationReason", null));

        assertThat(story.task(collaborative, "Step06_PlanCommunication")).isNull();
    }

    @Test
    void theEvaluationAsksForAResultOfEachGoal() {
        Collaborative collaborative = agreed();

        refused(
                collaborative,
                it -> assertThat(it.reasons())
                        .as("its lists are in order, only the other steps are still open")
                        .extracting(UseCaseRejected.Reason::key)
                        .containsExactly("collaborative.step.othersOpen"));
        clear(collaborative, "results");
        refused(
                collaborative,
                it -> assertThat(it.reasons())
                        .extracting(UseCaseRejected.Reason::key)
                        .containsExactly("finding.results.missing", "finding.results.missing"));
    }

    @Test
    void theEvaluationAsksForGroundsWhenTheOverallReportIsNotPublished() {
        Collaborative collaborative = agreed();
        clear(collaborative, "publications");

        refused(
                collaborative,
                it -> assertThat(it.reasons())
                        .isNotEmpty()
                        .allMatch(reason -> reason.key().equals("any.grounds")),
                "deviationReason",
                null);
        refused(
                collaborative,
                it -> assertThat(it.reasons())
                        .extracting(UseCaseRejected.Reason::key)
                        .containsExactly("collaborative.step.othersOpen"));
    }

    /** A collaborative with goals and common measures, in which the evaluation has opened. */
    private Collaborative agreed() {
        Collaborative collaborative = story.openWithLists("Smooth access", "en");
        story.submit(collaborative, "Step01_AgreeCommission", Filled.form("collaborative-agree-commission"));
        story.skip(collaborative, "Step02_PrepareProgramme");
        return collaborative;
    }

    private void refused(Collaborative collaborative, Consumer<UseCaseRejected> how, Object... changed) {
        assertThatThrownBy(() ->
                        story.submit(collaborative, "Step13_Evaluate", Filled.form("collaborative-evaluate", changed)))
                .isInstanceOfSatisfying(UseCaseRejected.class, how);
    }

    private void clear(Collaborative collaborative, String id) {
        FormOccurrence place = new FormOccurrence(collaborative.id(), 0);
        StepSheet<?> sheet = sheets.find(id);
        List<RowEdit> removals = sheets.open(id, place, Story.ORGANISER).rows().stream()
                .map(it -> new RowEdit(it.id(), it.version(), Map.of(), true, true))
                .toList();
        sheets.save(sheet, place, removals, Story.ORGANISER);
    }
}
