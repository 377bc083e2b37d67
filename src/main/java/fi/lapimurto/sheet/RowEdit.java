package fi.lapimurto.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What somebody wants to become of one row.
 *
 * @param id {@code null} for a new row
 * @param version the version that the person saw
 * @param values the fields as they were sent
 * @param touched whether the person changed anything: a row that was only shown never overwrites another's work
 */
public record RowEdit(Long id, Integer version, Map<String, JsonNode> values, boolean removed, boolean touched) {

    /** A new row. */
    public static RowEdit added(Map<String, JsonNode> values) {
        return new RowEdit(null, null, values, false, true);
    }
}
