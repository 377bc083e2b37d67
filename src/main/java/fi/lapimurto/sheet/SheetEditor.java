package fi.lapimurto.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Takes over what people change in lists. */
@Service
public class SheetEditor {

    private final FormBinder binder;

    SheetEditor(FormBinder binder) {
        this.binder = binder;
    }

    /**
     * Takes over what somebody changed in a list, all of it or nothing.
     *
     * @param opening opens the list within the transaction
     * @throws SheetConflict when somebody else has changed one of the same rows meanwhile
     * @throws UseCaseRejected when a row breaks a rule of its fields, or the person may not change it
     */
    @UseCase
    public void save(Supplier<? extends Sheet<?>> opening, List<RowEdit> edits) {
        Sheet<?> sheet = opening.get();
        sheet.requireWritable();
        save(sheet, edits);
    }

    /** What a row becomes that was sent; only what is asked is taken. */
    public <R extends Record> R row(Sheet<R> sheet, Map<String, JsonNode> sent) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        sheet.fields().stream().map(RecordComponent::getName).forEach(it -> values.put(it, sent.get(it)));
        return binder.values(values).bind(sheet.type());
    }

    private <R extends Record> void save(Sheet<R> sheet, List<RowEdit> edits) {
        Map<Long, SheetRow<R>> kept =
                sheet.rows().stream().collect(Collectors.toMap(SheetRow::id, Function.identity()));
        List<SheetConflict.Clash> clashes = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        List<RowChange<R>> changes = new ArrayList<>();
        for (int index = 0; index < edits.size(); index++) {
            RowEdit edit = edits.get(index);
            SheetRow<R> row = edit.id() == null ? null : kept.get(edit.id());
            boolean vanished = edit.id() != null && row == null;
            if (!edit.touched() && !edit.removed() || vanished && edit.removed()) {
                continue;
            }
            requirePermitted(sheet, edit, row);
            R content = edit.removed() ? null : content(sheet, index, edit, reasons);
            boolean wrong = content == null && !edit.removed();
            boolean alike = row != null && row.content().equals(content);
            if (vanished || row != null && row.version() != edit.version() && !alike) {
                clashes.add(new SheetConflict.Clash(index, row));
            } else if (!wrong && !alike) {
                changes.add(new RowChange<>(index, row, content));
            }
        }
        if (!clashes.isEmpty()) {
            throw new SheetConflict(clashes);
        }
        reasons.addAll(sheet.check(changes));
        if (!reasons.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, reasons);
        }
        long added = changes.stream().filter(RowChange::isAdded).count();
        long removed = changes.stream().filter(RowChange::isRemoved).count();
        if (kept.size() + added - removed > sheet.mostRows()) {
            throw UseCaseRejected.invalid(null, "sheet.any.tooManyRows", sheet.mostRows());
        }
        if (!changes.isEmpty()) {
            sheet.apply(changes);
        }
    }

    /** Who does not see a row whole does not change it; who sees some rows only neither adds nor removes any. */
    private static void requirePermitted(Sheet<?> sheet, RowEdit edit, SheetRow<?> row) {
        boolean own = row != null && row.whole() && !edit.removed();
        if (!sheet.isWhole() && !own) {
            throw UseCaseRejected.forbidden("sheet.any.ownRowOnly");
        }
    }

    private <R extends Record> R content(Sheet<R> sheet, int index, RowEdit edit, List<Reason> reasons) {
        try {
            return row(sheet, edit.values());
        } catch (UseCaseRejected refused) {
            refused.reasons().stream()
                    .map(it -> new Reason(RowChange.place(index, it.field()), it.key(), it.arguments()))
                    .forEach(reasons::add);
            return null;
        }
    }
}
