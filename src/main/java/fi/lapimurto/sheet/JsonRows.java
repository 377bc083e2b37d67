package fi.lapimurto.sheet;

import fi.lapimurto.form.AnswerJson;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rows of lists as JSON, so that a new list needs no table of its own. */
@Component
@Transactional
public class JsonRows {

    private final StoredRows rows;
    private final SheetRowQueries queries;
    private final AnswerJson json;
    private final Clock clock;

    JsonRows(StoredRows rows, SheetRowQueries queries, AnswerJson json, Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.json = json;
        this.clock = clock;
    }

    /** The rows of a list in the order in which they were added. */
    @Transactional(readOnly = true)
    public <R extends Record> List<SheetRow<R>> of(SheetPlace place, Class<R> type) {
        return rows.of(place.ownerId(), place.sheet(), place.occurrence()).stream()
                .map(it -> row(it, type))
                .toList();
    }

    /** All rows of an owner's lists as JSON in one statement, in the order in which they were added. */
    @Transactional(readOnly = true)
    public Map<SheetPlace, List<String>> all(UUID ownerId) {
        return rows.of(ownerId).stream()
                .collect(Collectors.groupingBy(
                        StoredRow::place, Collectors.mapping(StoredRow::content, Collectors.toList())));
    }

    /**
     * Where a list has rows, the last added first.
     *
     * @param within the owners to look at, or {@code null} for all
     */
    @Transactional(readOnly = true)
    public List<SheetPlace> places(String sheet, Collection<UUID> within, int most) {
        Limit limit = Limit.of(most);
        return within == null ? rows.places(sheet, limit) : rows.places(sheet, within, limit);
    }

    /** Puts another text in the place of one wherever a field of an owner's list has it, alone or among others. */
    public void rename(UUID ownerId, String sheet, String field, String before, String text) {
        queries.rename(ownerId, sheet, field, before, text);
    }

    /** Keeps what becomes of rows. */
    public <R extends Record> void apply(SheetPlace place, List<RowChange<R>> changes, String by) {
        Instant now = clock.instant();
        for (RowChange<R> change : changes) {
            if (change.isAdded()) {
                rows.save(new StoredRow(place, json.write(change.after()), by, now));
            } else if (change.isRemoved()) {
                rows.delete(kept(change));
            } else {
                kept(change).change(json.write(change.after()), by, now);
            }
        }
    }

    private StoredRow kept(RowChange<?> change) {
        return rows.getReferenceById(change.before().id());
    }

    private <R extends Record> SheetRow<R> row(StoredRow row, Class<R> type) {
        return new SheetRow<>(
                row.id(), row.version(), json.read(row.content(), type), true, row.changedBy(), row.changedAt());
    }
}
