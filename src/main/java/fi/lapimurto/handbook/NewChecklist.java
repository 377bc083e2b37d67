package fi.lapimurto.handbook;

import fi.lapimurto.collaborative.CollaborativeOpened;
import fi.lapimurto.collaborative.Collaboratives;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a new collaborative its thirteen steps, and a copy the rows of the lists that are worth keeping. */
@Component
class NewChecklist {

    private final Steps steps;
    private final StepSheets sheets;
    private final Collaboratives collaboratives;

    NewChecklist(Steps steps, StepSheets sheets, Collaboratives collaboratives) {
        this.steps = steps;
        this.sheets = sheets;
        this.collaboratives = collaboratives;
    }

    @EventListener
    void on(CollaborativeOpened event) {
        for (int number = 1; number <= Step.COUNT; number++) {
            steps.save(new Step(event.collaborativeId(), number));
        }
        if (event.copyOf() != null) {
            sheets.copy(collaboratives.get(event.copyOf()), collaboratives.get(event.collaborativeId()), event.by());
        }
    }
}
