package fi.lapimurto.improvement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.lapimurto.engine.FormOption;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.form.DeviationPolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team plans a trial. With this the plan is locked: what is predicted later is no prediction. */
@Component
class PlanForm implements TaskForm {

    /** A trial that takes longer is usually too large (G30). */
    private static final int USUAL_DAYS = 14;

    /** What a plan begins with that continues no other trial. */
    record First(
            String title,
            String owner,
            LocalDate startsOn,
            LocalDate endsOn,
            String continues,
            List<FormOption> members) {}

    /** What the plan of a trial begins with that continues another one. */
    record NextPlan(@JsonUnwrapped Plan plan, String continues, List<FormOption> members) {}

    private final Trials trials;
    private final TrialLifecycle lifecycle;
    private final TrialOwners owners;
    private final DeviationPolicy grounds;
    private final FormWords words;
    private final Clock clock;

    PlanForm(
            Trials trials,
            TrialLifecycle lifecycle,
            TrialOwners owners,
            DeviationPolicy grounds,
            FormWords words,
            Clock clock) {
        this.trials = trials;
        this.lifecycle = lifecycle;
        this.owners = owners;
        this.grounds = grounds;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "pdsa-cycle-plan";
    }

    /** A trial that continues another one begins with that one's plan; only the prediction is made anew. */
    @Override
    public Object prefill(TaskSubject subject) {
        Trial trial = trials.get(subject.id("cycleId"));
        LocalDate today = LocalDate.now(clock);
        LocalDate end = today.plusDays(USUAL_DAYS);
        List<FormOption> members = owners.options(trial.teamId());
        if (trial.parent() == null) {
            return new First(trial.title(), trial.owner(), today, end, words.of(subject, "first"), members);
        }
        Trial.Answers before = trials.get(trial.parentId()).answers();
        return new NextPlan(
                before.plan().next(before.decided().nextChange(), trial.title(), trial.owner(), today, end),
                words.of(subject, "continues", trial.parent(), before.studied().learnt()),
                members);
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        Plan plan = values.bind(Plan.class);
        plan.requireDays();
        grounds.require(plan.findings(), plan.deviationReason());
        lifecycle.plan(subject.id("cycleId"), plan, subject.userId());
        return Map.of();
    }
}
