package fi.lapimurto.sheet;

import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.util.List;

/**
 * What becomes of one row.
 *
 * @param index the place of the edit among those sent
 * @param before the row as it is kept, or {@code null} for a new one
 * @param after what it becomes, or {@code null} when it is removed
 */
public record RowChange<R extends Record>(int index, SheetRow<R> before, R after) {

    public boolean isAdded() {
        return before == null;
    }

    public boolean isRemoved() {
        return after == null;
    }

    /** Why a field is wrong, told beside the field. */
    public Reason wrong(String field, String key, Object... arguments) {
        return new Reason(place(index, field), key, List.of(arguments));
    }

    static String place(int index, String field) {
        return "rows[" + index + "]." + field;
    }
}
