package fi.lapimurto.improvement;

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
    private final TrialNotes notes;

    EstablishForm(TrialRows trials, TrialNotes notes) {
        this.trials = trials;
        this.notes = notes;
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
        trials.establish(id, values.bind(Establish.class));
        notes.keep(id, What.established, subject.userId());
        return Map.of();
    }
}
