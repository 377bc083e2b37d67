package fi.lapimurto.handbook;

import fi.lapimurto.schedule.StepProgress;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ChecklistProgress implements StepProgress {

    private final Decisions decisions;
    private final Steps steps;

    ChecklistProgress(Decisions decisions, Steps steps) {
        this.decisions = decisions;
        this.steps = steps;
    }

    @Override
    public boolean isFinished(UUID collaborativeId, String form, int occurrence) {
        return decisions
                .find(collaborativeId, form, occurrence)
                .filter(it -> it.outcome() != Decision.Outcome.reopened)
                .isPresent();
    }

    @Override
    public int workshopReached(UUID collaborativeId) {
        return steps.get(collaborativeId, Step.WORKSHOPS).occurrence();
    }
}
