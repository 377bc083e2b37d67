package fi.lapimurto.schedule.process;

import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.ModelElement;
import fi.lapimurto.engine.ModelElement.ProcessKind;
import fi.lapimurto.engine.ModelElements;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which milestones the models name. */
@Component
class ModelDates {

    /** What an item names as its milestone that is opened again: it has that of its form. */
    private static final String REOPENED = "reopened";

    private static final String LAST_WORKSHOP = "last";

    private final ModelElements models;

    ModelDates(ModelElements models) {
        this.models = models;
    }

    ModelElement of(String process, String element) {
        return models.of(process, element);
    }

    static boolean isReopened(ModelElement element) {
        return element.milestone().equals(REOPENED);
    }

    /** The milestone that an element reaches or waits for; nothing for an item that is opened again. */
    static Optional<Milestone> milestone(ModelElement element) {
        return isReopened(element) ? Optional.empty() : Optional.of(Milestone.valueOf(element.milestone()));
    }

    /** The number of the workshop whose milestone it is, or 0 for that of the process itself. */
    static int workshop(ModelElement element) {
        if (element.workshop() == null) {
            return 0;
        }
        return element.workshop().equals(LAST_WORKSHOP) ? Timetable.MOST : Integer.parseInt(element.workshop());
    }

    /** From which milestone on it is time for a task, if it says so. */
    static Optional<Milestone> beginning(ModelElement element) {
        return Optional.ofNullable(element.from()).map(Milestone::valueOf);
    }

    /** The milestone that is reached by a form. */
    Milestone milestone(String form) {
        return dated().filter(it -> form.equals(it.form()))
                .findFirst()
                .flatMap(ModelDates::milestone)
                .orElseThrow();
    }

    /** The form by which a milestone is reached; others' tasks help to reach one, and do not finish an item. */
    Optional<String> form(Milestone milestone) {
        return dated().filter(it -> it.isTask() && it.kind() == ProcessKind.checklist)
                .filter(it -> milestone(it).filter(milestone::equals).isPresent())
                .map(ModelElement::form)
                .findFirst();
    }

    private Stream<ModelElement> dated() {
        return models.all().stream().filter(it -> it.milestone() != null);
    }
}
