package fi.lapimurto.improvement;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team holds its results against what it predicted. */
@Component
class StudyForm implements TaskForm {

    /** What the form shows beside what it asks. */
    record StudyContext(String prediction, String observations, String data) {}

    private final Trials trials;
    private final TrialLifecycle lifecycle;
    private final FormWords words;

    StudyForm(Trials trials, TrialLifecycle lifecycle, FormWords words) {
        this.trials = trials;
        this.lifecycle = lifecycle;
        this.words = words;
    }

    @Override
    public String id() {
        return "pdsa-cycle-study";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        Trial.Answers written = trials.get(subject.id("cycleId")).answers();
        return new StudyContext(
                words.prediction(subject, written.plan()),
                written.carriedOut().observations(),
                written.carriedOut().data());
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        lifecycle.study(subject.id("cycleId"), values.bind(Study.class), subject.userId());
        return Map.of();
    }
}
