package fi.lapimurto.improvement;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.improvement.TrialRows.What;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The team agrees how an adopted change lasts. */
@Component
class EstablishForm implements TaskForm {

    private final TrialRows trials;
    private final AuditTrail trail;

    EstablishForm(TrialRows trials, AuditTrail trail) {
        this.trials = trials;
        this.trail = trail;
    }

    @Override
    public String id() {
        return "pdsa-cycle-establish";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        Plan plan = trials.whole(subject.id("cycleId")).words().plan();
        Map<String, Object> fields = new HashMap<>();
        fields.put("change", plan.change());
        fields.put("keeper", plan.owner());
        return fields;
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID id = subject.id("cycleId");
        Trial trial = trials.establish(id, values.bind(Establish.class));
        trail.record(trial.subject(), What.established, subject.userId());
        return Map.of();
    }
}
