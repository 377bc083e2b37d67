package fi.lapimurto.handbook;

import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.people.Permission;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A list that people keep beside a form, row by row: quotes, costs, the matrix of a workshop. Tasklist's forms cannot
 * hold lists, so they link to the list's page; what the list's rules say of the rows decides whether the task may end.
 *
 * @param <R> one row; its constraints are those of the single fields
 */
public abstract class StepSheet<R extends Record> {

    /** What there is one such list for. */
    public enum Scope {
        collaborative,
        workshop,
        gap
    }

    private final String id;
    private final String form;
    private final Scope scope;
    private final Class<R> type;

    /**
     * @param id the last part of the page's address, for example {@code quotes}
     * @param form the form of the task that the list belongs to
     */
    protected StepSheet(String id, String form, Scope scope, Class<R> type) {
        this.id = id;
        this.form = form;
        this.scope = scope;
        this.type = type;
    }

    public final String id() {
        return id;
    }

    public final String form() {
        return form;
    }

    public final Scope scope() {
        return scope;
    }

    public final Class<R> type() {
        return type;
    }

    /**
     * Whether a field is asked; by default all are.
     *
     * @param facts what is known of the collaborative, read only when it is asked
     */
    protected boolean asks(RecordComponent field, Supplier<RuleContext> facts) {
        return true;
    }

    /** The fields in which teams are named. */
    public final List<RecordComponent> teamFields() {
        return Stream.of(type.getRecordComponents())
                .filter(it -> it.isAnnotationPresent(TeamName.class))
                .toList();
    }

    /** The teams that a field of a row names. */
    final List<String> teams(RecordComponent field, R row) {
        try {
            field.getAccessor().setAccessible(true);
            Object value = field.getAccessor().invoke(row);
            return value instanceof Collection<?> several
                    ? several.stream().map(String::valueOf).toList()
                    : value == null ? List.of() : List.of(value.toString());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows that are kept. */
    @SuppressWarnings("unchecked")
    public final List<R> rows(RuleContext facts, int occurrence) {
        return facts.rows((Class<? extends StepSheet<R>>) getClass(), occurrence);
    }

    /** What the rows that are kept come to. */
    public final List<Figure> figures(RuleContext facts, int occurrence) {
        return figures(facts, occurrence, rows(facts, occurrence));
    }

    /** What the list's rules say of the rows that are kept. */
    public final List<Finding> findings(RuleContext facts, int occurrence) {
        return findings(facts, occurrence, rows(facts, occurrence));
    }

    /** The address of the list's page. */
    public final String path(ChecklistForm.FormOccurrence place) {
        String within = scope == Scope.collaborative ? "" : scope + "s/" + place.occurrence() + "/";
        return "/collaboratives/" + place.collaborativeId() + "/" + within + id;
    }

    /**
     * The last part of the address of another page that shows what follows from the rows; its name is the message {@code
     * sheet.<id>.<part>}.
     */
    public Optional<String> otherView() {
        return Optional.empty();
    }

    /** What reading the list takes, beside reading the collaborative. */
    public Permission reading() {
        return Permission.LIST_READ;
    }

    /** What changing the list takes. */
    public Permission writing() {
        return Permission.ROUND_ORGANISE;
    }

    /** The order in which rows are shown, or {@code null} for the order in which they were added. */
    protected Comparator<R> order() {
        return null;
    }

    /**
     * What the next round keeps of a row when it begins as a copy of this one; its days have been moved already. By
     * default nothing: most rows belong to one round only.
     */
    protected Optional<R> forNextRound(R row) {
        return Optional.empty();
    }

    /**
     * Rows to begin with.
     *
     * @param occurrence the workshop, or the workshop before the gap; 0 where there is one list only
     * @return the rows under the name of their template
     */
    protected Map<String, List<R>> templates(RuleContext facts, int occurrence) {
        return Map.of();
    }

    /** What the rows come to: sums, shares, counts. */
    protected List<Figure> figures(RuleContext facts, int occurrence, List<R> rows) {
        return List.of();
    }

    /** What an experienced organiser would say of the rows. */
    protected List<Finding> findings(RuleContext facts, int occurrence, List<R> rows) {
        return List.of();
    }
}
