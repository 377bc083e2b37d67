package fi.lapimurto.improvement;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.TrialRows.What;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The team holds its results against what it predicted. */
@Component
class StudyForm implements TaskForm {

    private final TrialRows trials;
    private final AuditTrail trail;
    private final FormWords words;
    private final ApplicationEventPublisher events;

    StudyForm(TrialRows trials, AuditTrail trail, FormWords words, ApplicationEventPublisher events) {
        this.trials = trials;
        this.trail = trail;
        this.words = words;
        this.events = events;
    }

    @Override
    public String id() {
        return "pdsa-cycle-study";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        TrialRows.Words written = trials.whole(subject.id("cycleId")).words();
        Map<String, Object> fields = new HashMap<>();
        fields.put("prediction", words.prediction(subject, written.plan()));
        fields.put("observations", written.carriedOut().observations());
        fields.put("data", written.carriedOut().data());
        return fields;
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID id = subject.id("cycleId");
        Trial trial = trials.find(id).orElseThrow();
        Study study = values.bind(Study.class);
        if (trial.predicted() && study.predictionMatch() == null) {
            throw UseCaseRejected.invalid("predictionMatch", "any.required");
        }
        if (!trial.predicted() && study.predictionMatch() != null) {
            throw UseCaseRejected.invalid("predictionMatch", "improvement.error.notPredicted");
        }
        trials.study(id, study);
        trail.record(trial.subject(), What.studied, subject.userId());
        events.publishEvent(new TrialWaitsForDecision(trial.collaborativeId(), trial.teamId(), id, trial.number()));
        return Map.of();
    }
}
