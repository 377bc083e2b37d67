package fi.lapimurto.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Moves the days in rows that are copied to another time. */
@Component
public class RowDays {

    private final ObjectMapper json;

    RowDays(ObjectMapper json) {
        this.json = json;
    }

    /** The row with all its days so many days later; earlier, when it is negative. */
    @SuppressWarnings("unchecked")
    public <R extends Record> R moved(R row, long days) {
        ObjectNode moved = json.valueToTree(row);
        moved.properties().forEach(field -> {
            String text = field.getValue().asText();
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                field.setValue(
                        moved.textNode(LocalDate.parse(text).plusDays(days).toString()));
            }
        });
        return (R) json.convertValue(moved, row.getClass());
    }
}
