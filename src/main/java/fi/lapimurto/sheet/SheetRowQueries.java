package fi.lapimurto.sheet;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes many rows of lists at once, inside their JSON. */
@Component
class SheetRowQueries {

    private final JdbcClient jdbc;

    SheetRowQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts another text in the place of one wherever a field of an owner's list has it, alone or among others. */
    void rename(UUID ownerId, String sheet, String field, String before, String text) {
        jdbc.sql("""
                        update sheet_row set version = version + 1, content = jsonb_set(content, array[cast(:field as text)],
                            case jsonb_typeof(content -> :field) when 'array' then (
                                select jsonb_agg(case when one = :before then :text else one end)
                                from jsonb_array_elements_text(content -> :field) one)
                            else to_jsonb(cast(:text as text)) end)
                        where owner_id = :ownerId and sheet = :sheet
                            and (content ->> :field = :before or content -> :field @> to_jsonb(array[cast(:before as text)]))
                        """)
                .param("ownerId", ownerId)
                .param("sheet", sheet)
                .param("field", field)
                .param("before", before)
                .param("text", text)
                .update();
    }
}
