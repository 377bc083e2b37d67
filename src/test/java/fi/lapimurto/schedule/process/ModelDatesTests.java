package fi.lapimurto.schedule.process;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.ModelElement;
import fi.lapimurto.engine.ModelElement.ProcessKind;
import fi.lapimurto.engine.ModelElements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No task and no timer of any model has a date of its own making. */
@LapimurtoTest
class ModelDatesTests {

    @Autowired
    ModelElements elements;

    @Autowired
    ModelDates models;

    @Autowired
    Deadlines deadlines;

    private List<ModelElement> elements() {
        return elements.all().stream()
                .filter(it -> it.kind() == ProcessKind.checklist && it.milestone() != null)
                .toList();
    }

    @Test
    void everyTaskOfTheChecklistNamesItsMilestone() {
        assertThat(elements()).hasSize(29);
        assertThat(elements.all())
                .filteredOn(it -> it.kind() == ProcessKind.checklist && it.isTask())
                .allSatisfy(it -> {
                    assertThat(it.milestone()).as(it.id()).isNotNull();
                    assertThat(ModelDates.isReopened(it)).isEqualTo(it.form().equals("${reopenedForm}"));
                    assertThat(ModelDates.milestone(it).isPresent()).isNotEqualTo(ModelDates.isReopened(it));
                });
    }

    @Test
    void everyFormThatMayBeOpenedAgainLeadsToAMilestoneOfItsStep() {
        assertThat(elements())
                .filteredOn(it -> it.isTask() && !ModelDates.isReopened(it))
                .allSatisfy(it -> {
                    Milestone milestone = models.milestone(it.form());
                    assertThat(models.form(milestone)).contains(it.form());
                    assertThat(deadlines.standard(milestone).step()).isBetween(1, 13);
                });
    }
}
