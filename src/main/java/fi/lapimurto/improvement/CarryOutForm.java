package fi.lapimurto.improvement;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.improvement.TrialRows.What;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The team has tried the change out and writes down what happened. */
@Component
class CarryOutForm implements TaskForm {

    private final TrialRows trials;
    private final AuditTrail trail;
    private final FormWords words;
    private final ApplicationEventPublisher events;

    CarryOutForm(TrialRows trials, AuditTrail trail, FormWords words, ApplicationEventPublisher events) {
        this.trials = trials;
        this.trail = trail;
        this.words = words;
        this.events = events;
    }

    @Override
    public String id() {
        return "pdsa-cycle-carry-out";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        Plan plan = trials.whole(subject.id("cycleId")).words().plan();
        Map<String, Object> fields = new HashMap<>();
        fields.put("change", plan.change());
        fields.put("tasks", plan.tasks());
        fields.put("prediction", words.prediction(subject, plan));
        return fields;
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID id = subject.id("cycleId");
        Trial trial = trials.carryOut(id, values.bind(CarryOut.class));
        trail.record(trial.subject(), What.carried_out, subject.userId());
        events.publishEvent(new TrialWaitsForStudy(trial.collaborativeId(), trial.teamId(), id, trial.number()));
        return Map.of();
    }
}
