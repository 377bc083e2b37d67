package fi.lapimurto.improvement;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.improvement.Decide.TrialDecision;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team decides what follows from a trial. */
@Component
class DecideForm implements TaskForm {

    /** What the form shows beside what it asks; what is learnt is proposed from the study. */
    record DecideContext(String results, String match, String learnt) {}

    private final Trials trials;
    private final TrialLifecycle lifecycle;
    private final FormWords words;

    DecideForm(Trials trials, TrialLifecycle lifecycle, FormWords words) {
        this.trials = trials;
        this.lifecycle = lifecycle;
        this.words = words;
    }

    @Override
    public String id() {
        return "pdsa-cycle-decide";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        Study study = trials.get(subject.id("cycleId")).answers().studied();
        Object match = study.predictionMatch() == null ? "none" : study.predictionMatch();
        return new DecideContext(study.results(), words.of(subject, "match." + match), study.learnt());
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        Decide decide = values.bind(Decide.class);
        lifecycle.decide(subject.id("cycleId"), decide, subject.userId());
        return Map.of(
                "adopted", decide.decision() == TrialDecision.adopt,
                "adapted", decide.decision() == TrialDecision.adapt);
    }
}
