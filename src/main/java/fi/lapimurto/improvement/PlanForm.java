package fi.lapimurto.improvement;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.DeviationPolicy;
import fi.lapimurto.form.Finding;
import fi.lapimurto.improvement.TrialRows.What;
import fi.lapimurto.improvement.TrialRows.Whole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The team plans a trial. With this the plan is locked: what is predicted later is no prediction. */
@Component
class PlanForm implements TaskForm {

    /** A trial that takes longer is usually too large (G30). */
    private static final int USUAL_DAYS = 14;

    private final TrialRows trials;
    private final AuditTrail trail;
    private final DeviationPolicy grounds;
    private final FormWords words;
    private final Clock clock;

    PlanForm(TrialRows trials, AuditTrail trail, DeviationPolicy grounds, FormWords words, Clock clock) {
        this.trials = trials;
        this.trail = trail;
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
        UUID id = subject.id("cycleId");
        Trial trial = trials.find(id).orElseThrow();
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", trial.title());
        fields.put("owner", trial.owner());
        LocalDate today = LocalDate.now(clock);
        fields.put("startsOn", today.toString());
        fields.put("endsOn", today.plusDays(USUAL_DAYS).toString());
        Optional<Whole> parent = trial.parent() == null ? Optional.empty() : trials.parent(id);
        parent.ifPresent(it -> continued(it, fields));
        fields.put(
                "continues",
                parent.map(it -> words.of(
                                subject,
                                "continues",
                                it.trial().number(),
                                it.words().studied().learnt()))
                        .orElseGet(() -> words.of(subject, "first")));
        return fields;
    }

    private static void continued(Whole parent, Map<String, Object> fields) {
        Plan plan = parent.words().plan();
        fields.put("aim", plan.aim());
        fields.put("objective", plan.objective());
        fields.put("change", parent.words().decided().nextChange());
        fields.put("questions", plan.questions());
        fields.put("tasks", plan.tasks());
        fields.put("measure", plan.measure());
        fields.put("measuredBy", plan.measuredBy());
        fields.put("measuredWhen", plan.measuredWhen());
        fields.put("measuredWhere", plan.measuredWhere());
        fields.put("measuredHow", plan.measuredHow());
        fields.put("improvement", plan.improvement());
        fields.put("scale", plan.scale().name());
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID id = subject.id("cycleId");
        Plan plan = values.bind(Plan.class);
        if (plan.endsOn().isBefore(plan.startsOn())) {
            throw UseCaseRejected.invalid("endsOn", "improvement.error.endsBefore");
        }
        if (plan.endsOn().isAfter(plan.startsOn().plusYears(1))) {
            throw UseCaseRejected.invalid("endsOn", "improvement.error.endsLate");
        }
        grounds.require(findings(plan), plan.deviationReason());
        Trial trial = trials.plan(id, plan);
        trail.record(trial.subject(), What.planned, subject.userId());
        return Map.of();
    }

    private static List<Finding> findings(Plan plan) {
        List<Finding> findings = new ArrayList<>();
        if (plan.prediction() == null) {
            findings.add(Finding.warn("improvement.noPrediction"));
        }
        if (plan.measure() == null) {
            findings.add(Finding.warn("improvement.noData"));
        }
        return findings;
    }
}
