package fi.lapimurto.handbook;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.form.DeviationPolicy;
import fi.lapimurto.form.Explained;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Reasons;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.schedule.DayDecisions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The thirteen steps of a collaborative and what was decided in them. */
@Service
@Transactional
public class Checklist {

    private final Collaboratives collaboratives;
    private final Steps steps;
    private final Decisions decisions;
    private final ObjectProvider<ChecklistForm<?>> forms;
    private final StepSheets sheets;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final DecisionReader reader;
    private final AnswerJson json;
    private final MessageSource messages;
    private final DayDecisions days;
    private final DeviationPolicy deviations;
    private final Clock clock;

    Checklist(
            Collaboratives collaboratives,
            Steps steps,
            Decisions decisions,
            ObjectProvider<ChecklistForm<?>> forms,
            StepSheets sheets,
            AuditTrail trail,
            ApplicationEventPublisher events,
            DecisionReader reader,
            AnswerJson json,
            MessageSource messages,
            DayDecisions days,
            DeviationPolicy deviations,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.steps = steps;
        this.decisions = decisions;
        this.forms = forms;
        this.sheets = sheets;
        this.trail = trail;
        this.events = events;
        this.reader = reader;
        this.json = json;
        this.messages = messages;
        this.days = days;
        this.deviations = deviations;
        this.clock = clock;
    }

    /** The steps in their order. */
    @Transactional(readOnly = true)
    public List<Step> steps(UUID collaborativeId) {
        return steps.of(collaborativeId);
    }

    /** What has been decided so far, in the order of the steps. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(UUID collaborativeId) {
        return decisions.of(collaborativeId);
    }

    /** The step of the handbook that a form belongs to. */
    public int stepOf(String form) {
        return findStep(form).orElseThrow();
    }

    /** The same; empty for a form that is none of the checklist's. */
    public Optional<Integer> findStep(String form) {
        return forms.stream().filter(it -> it.id().equals(form)).findFirst().map(ChecklistForm::step);
    }

    /** The decisions of one item, field by field; empty when there are none. */
    @Transactional(readOnly = true)
    public Map<String, Object> fields(Decision decision) {
        Map<String, Object> fields = new LinkedHashMap<>(json.fields(decision.decided()));
        if (!fields.isEmpty()) {
            forms.stream()
                    .filter(it -> it.id().equals(decision.form()))
                    .forEach(it -> addShared(it, decision.collaborativeId(), fields));
        }
        return fields;
    }

    /** What rounds from before have kept with the item stays there until it is decided anew. */
    private void addShared(ChecklistForm<?> form, UUID collaborativeId, Map<String, Object> fields) {
        form.shared(collaboratives.get(collaborativeId))
                .forEach((field, value) -> fields.merge(field, value, (own, it) -> own));
    }

    /**
     * What was decided in the form whose record this is; empty when nothing was, or when the item was skipped.
     *
     * @param occurrence which workshop or gap, 0 where a step has only one such item
     */
    @Transactional(readOnly = true)
    public <D extends Record> Optional<D> decided(UUID collaborativeId, Class<D> type, int occurrence) {
        return reader.find(collaborativeId, type, occurrence);
    }

    /** Skips what step 10 or 12 is at: one workshop, or the coaching in one gap. */
    public void skipCurrent(UUID collaborativeId, int number, String reason, String by) {
        Collaborative collaborative = running(collaborativeId);
        Step step = steps.get(collaborativeId, number);
        step.requireOpen();
        String subject = Decision.processOf(number);
        if (subject == null) {
            throw UseCaseRejected.invalid("step", "collaborative.step.skipByForm");
        }
        Decision decision = decision(subject, number, new FormOccurrence(collaborativeId, step.occurrence()));
        decision.skip(Reasons.require("skipReason", reason), by, now());
        decisions.save(decision);
        record(collaborativeId, by, CollaborativeChange.skipped, subject + " " + step.occurrence(), reason);
        events.publishEvent(new CurrentSkipped(collaborative.code(), number));
    }

    /**
     * Opens a finished item again, with a reason.
     *
     * @param form the item's form
     * @param occurrence which workshop or gap, 0 where a step has only one item
     */
    public void reopen(UUID collaborativeId, String form, int occurrence, String reason, String by) {
        Collaborative collaborative = running(collaborativeId);
        Reasons.require("skipReason", reason);
        Decision decision = decisions
                .find(collaborativeId, form, occurrence)
                .filter(found -> !found.isWholeProcess())
                .orElseThrow(() -> UseCaseRejected.notFound("collaborative.item.unknown"));
        decision.reopen();
        Step step = steps.get(collaborativeId, decision.step());
        if (!Step.hasSeveralItems(decision.step())) {
            if (Step.finisherOf(form) == null && !othersReopened(collaborativeId, decision)) {
                step.requireFinished();
            }
            if (step.state().finished()) {
                step.open(0, now());
            }
        }
        if (steps.get(collaborativeId, Step.EVALUATE).state().finished()) {
            throw UseCaseRejected.conflict("collaborative.step.evaluationFinished");
        }
        long change = record(collaborativeId, by, CollaborativeChange.reopened, subject(form, occurrence), reason);
        events.publishEvent(new ItemReopened(collaborative.code(), form, occurrence, decision.step(), change));
    }

    /** Lets the information session be arranged at once instead of about a month before the first workshop. */
    public void bringInfoSessionForward(UUID collaborativeId, String by) {
        Collaborative collaborative = running(collaborativeId);
        record(collaborativeId, by, CollaborativeChange.brought_forward, null, null);
        events.publishEvent(new InfoSessionBroughtForward(collaborative.code()));
    }

    /** Puts the day off until which teams can apply; the rest of the plan stays as it is. */
    public void prolongRecruiting(UUID collaborativeId, LocalDate closesOn, String reason, String by) {
        Collaborative collaborative = running(collaborativeId);
        Decision plan = decisions
                .find(collaborativeId, HandbookForms.PLAN_RECRUITING, 0)
                .orElseThrow(() -> UseCaseRejected.notFound("collaborative.item.unknown"));
        plan.amend(json.write(json.read(plan.decided(), PlanRecruiting.class).closingOn(closesOn)));
        days.recruitingCloses(collaborativeId, closesOn);
        record(collaborativeId, by, CollaborativeChange.decided, HandbookForms.PLAN_RECRUITING, reason);
        tell(collaborative, plan);
    }

    /** Whether the step is open only because another of its items was opened again. */
    private boolean othersReopened(UUID collaborativeId, Decision decision) {
        return decisions.of(collaborativeId).stream()
                .filter(it -> it.step() == decision.step() && !it.form().equals(decision.form()))
                .anyMatch(it -> it.outcome() == Decision.Outcome.reopened);
    }

    /** Marks a step as open, because the process has come to it. */
    public void opened(UUID collaborativeId, int number, int occurrence) {
        int which = Step.hasSeveralItems(number) ? occurrence : 0;
        steps.get(collaborativeId, number).open(which, now());
        events.publishEvent(new StepOpened(collaborativeId, number, which));
    }

    /**
     * Takes note that a workshop has been held or skipped; after the last one, steps 10 and 12 are finished.
     *
     * @return whether another workshop follows
     */
    public boolean workshopFinished(UUID collaborativeId, int number) {
        Timetable timetable = collaboratives.get(collaborativeId).timetable();
        if (number < timetable.workshops().size()) {
            return true;
        }
        List<Decision> all = decisions.of(collaborativeId);
        for (int step : List.of(Step.WORKSHOPS, Step.INTERIM_COACHING)) {
            boolean skipped = all.stream()
                    .filter(item -> item.step() == step)
                    .allMatch(item -> item.outcome() == Decision.Outcome.skipped);
            steps.get(collaborativeId, step).finish(skipped ? StepState.skipped : StepState.done, null, null, now());
        }
        return false;
    }

    <D extends Record> Map<String, Object> prefilled(ChecklistForm<D> form, FormOccurrence item) {
        Map<String, Object> values = new LinkedHashMap<>();
        Decision before = decisions
                .find(item.collaborativeId(), form.id(), item.occurrence())
                .orElse(null);
        if (before != null && before.decided() != null) {
            values.putAll(fields(before));
        } else {
            values.putAll(json.fields(form.proposal(item)));
            addShared(form, item.collaborativeId(), values);
        }
        values.put("outcome", ChecklistForm.SentOutcome.Choice.done);
        if (before != null && before.skipReason() != null) {
            values.put("skipReason", before.skipReason());
        }
        values.putAll(form.shown(item));
        List<StepSheet<?>> lists = sheets.of(form.id());
        if (!lists.isEmpty()) {
            values.put("lists", listsOf(lists, item));
        }
        return values;
    }

    /** What the lists of a form say, in the collaborative's language. */
    private String listsOf(List<StepSheet<?>> lists, FormOccurrence item) {
        RuleContext facts = sheets.facts(item.collaborativeId());
        Locale locale = Locale.forLanguageTag(facts.collaborative().language());
        return lists.stream()
                .flatMap(sheet -> Stream.concat(
                        sheet.figures(facts, item.occurrence()).stream()
                                .map(it -> text(it.text(), it.arguments(), locale)),
                        sheet.findings(facts, item.occurrence()).stream()
                                .map(it -> "• " + text(it.text(), it.arguments(), locale))))
                .collect(Collectors.joining("\n"));
    }

    private String text(String key, List<Object> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }

    /**
     * Asks the rules of a form and of its lists.
     *
     * @throws UseCaseRejected when one of them stops the task, or when one warns and no grounds are given
     */
    <D extends Record> void requireGrounds(ChecklistForm<D> form, FormOccurrence item, D made) {
        List<Finding> findings = new ArrayList<>(form.findings(item, made));
        List<StepSheet<?>> lists = sheets.of(form.id());
        if (!lists.isEmpty()) {
            RuleContext facts = sheets.facts(item.collaborativeId());
            lists.forEach(sheet -> findings.addAll(sheet.findings(facts, item.occurrence())));
        }
        deviations.require(findings, made instanceof Explained it ? it.deviationReason() : null);
    }

    <D extends Record> void decide(ChecklistForm<D> form, FormOccurrence item, D made, String by) {
        Collaborative collaborative = running(item.collaborativeId());
        D left = form.settle(item, made);
        Decision decision = decision(form.id(), form.step(), item);
        decision.decide(json.write(left), by, now());
        decisions.save(decision);
        finish(form.step(), item, null, by);
        record(item.collaborativeId(), by, CollaborativeChange.decided, subject(form.id(), item.occurrence()), null);
        tell(collaborative, decision);
    }

    void skip(ChecklistForm<?> form, FormOccurrence item, String reason, String by) {
        Collaborative collaborative = running(item.collaborativeId());
        Decision decision = decision(form.id(), form.step(), item);
        boolean again = decision.outcome() != null;
        decision.skip(Reasons.require("skipReason", reason), by, now());
        decisions.save(decision);
        form.skipped(item);
        String finisher = Step.finisherOf(form.id());
        if (finisher != null && !again) {
            // Without a plan the process goes past the step: what would have followed is skipped with it.
            Decision rest = decision(finisher, form.step(), item);
            rest.skip(reason, by, now());
            decisions.save(rest);
        }
        finish(form.step(), item, reason, by);
        record(item.collaborativeId(), by, CollaborativeChange.skipped, subject(form.id(), item.occurrence()), reason);
        tell(collaborative, decision);
    }

    private void tell(Collaborative collaborative, Decision decision) {
        events.publishEvent(
                new ItemFinished(collaborative.id(), collaborative.code(), decision.form(), decision.occurrence()));
    }

    /** A step is finished when its last item is and none of its items is open again; it is skipped when all are. */
    private void finish(int number, FormOccurrence item, String reason, String by) {
        if (number == Step.EVALUATE) {
            requireOthersFinished(item.collaborativeId());
        }
        if (Step.hasSeveralItems(number)) {
            return;
        }
        List<Decision> items = decisions.of(item.collaborativeId()).stream()
                .filter(it -> it.step() == number)
                .toList();
        boolean planOnly = items.stream().allMatch(it -> Step.finisherOf(it.form()) != null);
        if (planOnly || items.stream().anyMatch(it -> it.outcome() == Decision.Outcome.reopened)) {
            return;
        }
        boolean skipped = items.stream().allMatch(it -> it.outcome() == Decision.Outcome.skipped);
        StepState how = skipped ? StepState.skipped : StepState.done;
        steps.get(item.collaborativeId(), number).finish(how, skipped ? reason : null, by, now());
    }

    /** The evaluation runs beside everything else and ends last. */
    private void requireOthersFinished(UUID collaborativeId) {
        String open = steps.of(collaborativeId).stream()
                .filter(step -> step.number() != Step.EVALUATE && !step.state().finished())
                .map(step -> String.valueOf(step.number()))
                .reduce((some, more) -> some + ", " + more)
                .orElse("");
        if (!open.isEmpty()) {
            throw UseCaseRejected.conflict("collaborative.step.othersOpen", open);
        }
        boolean reopened = decisions.of(collaborativeId).stream()
                .anyMatch(item -> item.step() != Step.EVALUATE && item.outcome() == Decision.Outcome.reopened);
        if (reopened) {
            throw UseCaseRejected.conflict("collaborative.step.itemsReopened");
        }
    }

    private Decision decision(String form, int step, FormOccurrence item) {
        return decisions
                .find(item.collaborativeId(), form, item.occurrence())
                .orElseGet(() -> new Decision(item.collaborativeId(), form, item.occurrence(), step));
    }

    private Collaborative running(UUID collaborativeId) {
        Collaborative collaborative = collaboratives.get(collaborativeId);
        collaborative.requireRunning();
        return collaborative;
    }

    private long record(UUID collaborativeId, String by, CollaborativeChange what, String subject, String reason) {
        return trail.record(CollaborativeChange.subject(collaborativeId), what, by, subject, reason);
    }

    private static String subject(String form, int occurrence) {
        return occurrence == 0 ? form : form + " " + occurrence;
    }

    private Instant now() {
        return clock.instant();
    }
}
