package fi.lapimurto.sheet;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.people.Permission;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;

/**
 * An editable list as one person has it before them: what is asked in a row, which rows there are, and what this person
 * may do. The module that a list belongs to makes it and keeps its rows; the page, what happens when two change the same
 * row, the API and the files are the same for all lists.
 *
 * @param <R> one row; its constraints are those of the single fields
 */
public interface Sheet<R extends Record> {

    /** The list's name in messages: a field's label is {@code sheet.<id>.<field>}. */
    String id();

    /** The record that a row is. */
    Class<R> type();

    /** The fields that are asked, in their order. */
    default List<RecordComponent> fields() {
        return Arrays.asList(type().getRecordComponents());
    }

    /** Whether a row lacks something without the field. */
    default boolean isRequired(RecordComponent field) {
        // Constraints cannot stand on a record's component itself, but they reach its accessor.
        return field.getAccessor().isAnnotationPresent(NotNull.class);
    }

    /** What can be chosen in a field, by the value that is kept; nothing where people write freely. */
    default Map<String, MessageSourceResolvable> choices(RecordComponent field) {
        Class<?> type = field.getGenericType() instanceof ParameterizedType several
                ? (Class<?>) several.getActualTypeArguments()[0]
                : field.getType();
        Map<String, MessageSourceResolvable> choices = new LinkedHashMap<>();
        if (type.isEnum()) {
            String labels = type.equals(YesNo.class) ? "sheet.any." : "sheet." + id() + "." + field.getName() + ".";
            Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .forEach(it -> choices.put(it, Wording.of(labels + it)));
        }
        return choices;
    }

    /** The fields that tell who or what a row is; the first in which both have something decides. */
    default List<String> identifiedBy() {
        return List.of(fields().get(0).getName());
    }

    /** The address of the list's page. */
    String path();

    /** What seeing every row whole takes; the page says whose roles give it. */
    Permission reading();

    /** What stands around the rows. */
    SheetHeading heading();

    /** Whether the person may change rows now. */
    boolean isEditable();

    /** Whether the person sees every row whole, adds and removes rows and takes the list as a file. */
    default boolean isWhole() {
        return true;
    }

    /** More rows than any such list needs; a program that went wild stops here. */
    int mostRows();

    /** The rows as far as the person may see them, in the list's order. */
    List<SheetRow<R>> rows();

    /** What rows come to: sums, shares, counts. */
    default List<Figure> figures(List<R> rows) {
        return List.of();
    }

    /** What an experienced organiser would say of rows. */
    default List<Finding> findings(List<R> rows) {
        return List.of();
    }

    /** What a new row begins with. */
    default Optional<R> usual() {
        return Optional.empty();
    }

    /** The templates that the list can begin with; each is named by the message {@code sheet.<id>.template.<name>}. */
    default List<String> templates() {
        return List.of();
    }

    /**
     * The rows of a template.
     *
     * @throws UseCaseRejected when there is no such template
     */
    default List<R> template(String name) {
        throw UseCaseRejected.notFound("sheet.any.unknown");
    }

    /** Where else there are rows that can be copied here: what to call the place, by its key. */
    default Map<String, MessageSourceResolvable> origins() {
        return Map.of();
    }

    /**
     * The rows of another place, as they fit here.
     *
     * @throws UseCaseRejected when there is no such place, or none that the person may read
     */
    default List<R> copies(String origin) {
        throw UseCaseRejected.notFound("sheet.any.unknown");
    }

    /** Who changed the list and how, the newest change first. */
    default List<SheetHistory> history() {
        return List.of();
    }

    /**
     * Begins a transaction that changes rows. What has to stay as it is until its end is locked.
     *
     * @throws UseCaseRejected when the person may not change the list, or not any more
     */
    void requireWritable();

    /** What does not fit together in rows that are right in themselves. */
    default List<Reason> check(List<RowChange<R>> changes) {
        return List.of();
    }

    /** Keeps changes of rows, and tells those whom they concern; there is at least one. */
    void apply(List<RowChange<R>> changes);
}
