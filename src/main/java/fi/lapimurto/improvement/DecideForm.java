package fi.lapimurto.improvement;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.Decide.Decision;
import fi.lapimurto.improvement.TrialRows.What;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The team decides what follows from a trial. */
@Component
class DecideForm implements TaskForm {

    private final TrialRows trials;
    private final AuditTrail trail;
    private final FormWords words;

    DecideForm(TrialRows trials, AuditTrail trail, FormWords words) {
        this.trials = trials;
        this.trail = trail;
        this.words = words;
    }

    @Override
    public String id() {
        return "pdsa-cycle-decide";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        TrialRows.Words written = trials.whole(subject.id("cycleId")).words();
        Match match = written.studied().predictionMatch();
        Map<String, Object> fields = new HashMap<>();
        fields.put("results", written.studied().results());
        fields.put("match", words.of(subject, "match." + (match == null ? "none" : match)));
        fields.put("learnt", written.studied().learnt());
        return fields;
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID id = subject.id("cycleId");
        Decide decide = values.bind(Decide.class).withoutOtherWays();
        if (decide.decision() == Decision.adapt && decide.nextChange() == null) {
            throw UseCaseRejected.invalid("nextChange", "any.required");
        }
        if (decide.decision() == Decision.abandon && decide.learnt() == null) {
            throw UseCaseRejected.invalid("learnt", "any.required");
        }
        Trial trial = trials.decide(id, decide);
        trail.record(trial.subject(), What.decided, subject.userId());
        return Map.of(
                "adopted", decide.decision() == Decision.adopt,
                "adapted", decide.decision() == Decision.adapt);
    }
}
