package fi.lapimurto.schedule.process;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.ProcessDates;
import fi.lapimurto.engine.ProcessDates.Dated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No task and no timer of any model has a date of its own making. */
@LapimurtoTest
class ModelDatesTests {

    @Autowired
    ProcessDates dates;

    @Autowired
    ModelDates models;

    @Autowired
    Deadlines deadlines;

    private List<Dated> elements() {
        return dates.elements().stream()
                .filter(it ->
                        List.of("collaborative", "workshop", "interim-coaching").contains(it.process()))
                .toList();
    }

    @Test
    void everyTaskAndTimerOfAllModelsNamesItsMilestone() {
        List<Dated> elements = elements();

        assertThat(elements).hasSize(29).allSatisfy(it -> {
            assertThat(it.due()).as(it.element()).isNotNull();
            if (it.due().equals(ModelDates.AGAIN)) {
                assertThat(it.form()).isEqualTo("${reopenedForm}");
            } else {
                assertThat(ModelDates.milestone(it)).isPresent();
            }
        });
    }

    @Test
    void aTaskIsSeenBeforeItIsDueAndNamesTheSameMilestoneTwice() {
        assertThat(elements()).filteredOn(it -> it.from() != null).isNotEmpty().allSatisfy(it -> {
            Milestone due = ModelDates.milestone(it).orElseThrow();
            assertThat(it.from()).endsWith(", '" + due + "')}");
            assertThat(ModelDates.beginning(it)).isNotEqualTo(Optional.of(due));
        });
    }

    @Test
    void everyFormThatMayBeOpenedAgainLeadsToAMilestoneOfItsStep() {
        assertThat(elements())
                .filteredOn(it -> it.isTask() && !it.due().equals(ModelDates.AGAIN))
                .allSatisfy(it -> {
                    Milestone milestone = models.milestone(it.form());
                    assertThat(models.form(milestone)).contains(it.form());
                    assertThat(deadlines.standard(milestone).step()).isBetween(1, 13);
                });
    }
}
