package fi.lapimurto.collaborative;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import jakarta.validation.constraints.Size;
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
    public record Outcome(Choice outcome, @Size(max = 2000) String skipReason) {
        public enum Choice {
            done,
            skipped
        }
    }

    /** What a form is about: the item of which collaborative, and which workshop or gap where there are several. */
    public record Item(UUID collaborativeId, int occurrence) {}

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
        Item item = item(subject);
        return checklist.prefilled(this, item, () -> proposal(item));
    }

    @Override
    public final Map<String, Object> submit(TaskSubject subject, FormValues values) {
        Item item = item(subject);
        Outcome outcome = values.bind(Outcome.class);
        if (outcome.outcome() == Outcome.Choice.skipped) {
            checklist.skip(this, item, outcome.skipReason(), subject.userId());
            return answers(item, Optional.empty());
        }
        D decisions = values.bind(type);
        check(item, decisions);
        checklist.keep(this, item, decisions, subject.userId());
        return answers(item, Optional.of(decisions));
    }

    /** Class of the decisions. */
    final Class<D> type() {
        return type;
    }

    /** What the form shows when nothing has been decided yet. */
    protected D proposal(Item item) {
        return null;
    }

    /**
     * Rules beyond the constraints of single fields.
     *
     * @throws fi.lapimurto.engine.Refused when one is broken
     */
    protected void check(Item item, D decisions) {}

    /** The answers that the process routes by, also when the item is skipped (then without decisions). */
    protected Map<String, Object> answers(Item item, Optional<D> decisions) {
        return Map.of();
    }

    private static Item item(TaskSubject subject) {
        int occurrence = subject.has("workshopNumber") ? subject.number("workshopNumber") : 0;
        return new Item(subject.id("collaborativeId"), occurrence);
    }
}
