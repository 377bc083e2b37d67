package fi.lapimurto.improvement;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team agrees how an adopted change lasts. */
@Component
class EstablishForm implements TaskForm {

    /** What the form shows, and who is proposed to keep the change up. */
    record EstablishContext(String change, String keeper) {}

    private final Trials trials;
    private final TrialLifecycle lifecycle;

    EstablishForm(Trials trials, TrialLifecycle lifecycle) {
        this.trials = trials;
        this.lifecycle = lifecycle;
    }

    @Override
    public String id() {
        return "pdsa-cycle-establish";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        Plan plan = trials.get(subject.id("cycleId")).answers().plan();
        return new EstablishContext(plan.change(), plan.owner());
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        lifecycle.establish(subject.id("cycleId"), values.bind(Establish.class), subject.userId());
        return Map.of();
    }
}
