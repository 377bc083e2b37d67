package fi.lapimurto.improvement;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team has tried the change out and writes down what happened. */
@Component
class CarryOutForm implements TaskForm {

    /** What the form shows beside what it asks. */
    record CarryOutContext(String change, String tasks, String prediction) {}

    private final Trials trials;
    private final TrialLifecycle lifecycle;
    private final FormWords words;

    CarryOutForm(Trials trials, TrialLifecycle lifecycle, FormWords words) {
        this.trials = trials;
        this.lifecycle = lifecycle;
        this.words = words;
    }

    @Override
    public String id() {
        return "pdsa-cycle-carry-out";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        Plan plan = trials.get(subject.id("cycleId")).answers().plan();
        return new CarryOutContext(plan.change(), plan.tasks(), words.prediction(subject, plan));
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        lifecycle.carryOut(subject.id("cycleId"), values.bind(CarryOut.class), subject.userId());
        return Map.of();
    }
}
