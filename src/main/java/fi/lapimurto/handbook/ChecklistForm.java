package fi.lapimurto.handbook;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.form.Explained;
import fi.lapimurto.form.Finding;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The form of one item of the organiser's checklist. Its decisions are a record of the module that owns it; beside
 * them every form asks whether the item was done or is skipped with a reason.
 *
 * @param <D> the decisions, named like the form's fields
 */
public abstract class ChecklistForm<D extends Record> implements TaskForm {

    /** The part that every checklist form shares. */
    record SentOutcome(Choice outcome, @Size(max = 2000) String skipReason) {
        enum Choice {
            done,
            skipped
        }
    }

    /**
     * What a form is about.
     *
     * @param collaborativeId the collaborative
     * @param occurrence the workshop, or the workshop before the gap; 0 where a step has only one item
     */
    public record FormOccurrence(UUID collaborativeId, int occurrence) {}

    private final String id;
    private final int step;
    private final Class<D> type;
    private final Checklist checklist;

    protected ChecklistForm(String id, int step, Class<D> type, Checklist checklist) {
        this.id = id;
        this.step = step;
        this.type = type;
        this.checklist = checklist;
    }

    @Override
    public final String id() {
        return id;
    }

    /** The step of the handbook (1 to 13) that the form belongs to. */
    public final int step() {
        return step;
    }

    @Override
    public final Object prefill(TaskSubject subject) {
        return checklist.prefilled(this, item(subject));
    }

    @Override
    public final Map<String, Object> submit(TaskSubject subject, FormValues values) {
        FormOccurrence item = item(subject);
        SentOutcome outcome = values.bind(SentOutcome.class);
        if (outcome.outcome() == SentOutcome.Choice.skipped) {
            checklist.skip(this, item, outcome.skipReason(), subject.userId());
            return answers(item, Optional.empty());
        }
        D decisions = values.bind(type);
        check(item, decisions);
        checklist.requireGrounds(this, item, decisions);
        checklist.decide(this, item, decisions, subject.userId());
        return answers(item, Optional.of(decisions));
    }

    final Class<D> type() {
        return type;
    }

    /** Whether what was decided holds until there is something else: opened again and then skipped, it stays as it was. */
    protected boolean staysWhenSkipped() {
        return false;
    }

    /** Takes back what followed from earlier decisions, because the item is skipped. */
    protected void skipped(FormOccurrence item) {}

    /** What the form shows when nothing has been decided yet. */
    protected D proposal(FormOccurrence item) {
        return null;
    }

    /**
     * Fields that are kept in the collaborative itself, by name: what several steps ask is written once, and each of them
     * begins with it.
     */
    protected Map<String, Object> shared(Collaborative collaborative) {
        return Map.of();
    }

    /** What the form shows beside the decisions, in fields that cannot be changed. */
    protected Map<String, Object> shown(FormOccurrence item) {
        return Map.of();
    }

    /**
     * Rules beyond the constraints of single fields.
     *
     * @throws fi.lapimurto.engine.UseCaseRejected when one is broken
     */
    protected void check(FormOccurrence item, D decisions) {}

    /**
     * What an experienced organiser would say of the decisions. What warns asks for grounds (see {@link
     * Explained}).
     */
    protected List<Finding> findings(FormOccurrence item, D decisions) {
        return List.of();
    }

    /**
     * Takes the decisions to the tables that they belong to.
     *
     * @return what is left to be kept as the item's own record, or {@code null} when nothing is
     */
    protected D settle(FormOccurrence item, D decisions) {
        return decisions;
    }

    /** The answers that the process routes by, also when the item is skipped (then without decisions). */
    protected Map<String, Object> answers(FormOccurrence item, Optional<D> decisions) {
        return Map.of();
    }

    private FormOccurrence item(TaskSubject subject) {
        int occurrence = Step.hasSeveralItems(step) ? subject.number("workshopNumber") : 0;
        return new FormOccurrence(subject.id("collaborativeId"), occurrence);
    }
}
