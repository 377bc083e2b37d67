package fi.lapimurto;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.sheet.RowEdit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** A few rows for every list, which no rule forbids. */
@TestComponent
public class SampleRows {

    private final StepSheets sheets;
    private final Collaboratives collaboratives;
    private final Map<String, List<Map<String, JsonNode>>> rows;

    public SampleRows(StepSheets sheets, Collaboratives collaboratives, ObjectMapper json) throws IOException {
        this.sheets = sheets;
        this.collaboratives = collaboratives;
        try (InputStream file = SampleRows.class.getResourceAsStream("/samples/rows.json")) {
            this.rows = json.readValue(file, new TypeReference<>() {});
        }
    }

    /** Adds them to every list of a collaborative, for all workshops and gaps. */
    @Transactional
    public void addTo(UUID collaborativeId, String by) {
        int workshops =
                collaboratives.get(collaborativeId).timetable().workshops().size();
        for (StepSheet<?> sheet : sheets.all()) {
            int first = sheet.scope() == StepSheet.Scope.collaborative ? 0 : 1;
            int last = switch (sheet.scope()) {
                case collaborative -> 0;
                case workshop -> workshops;
                case gap -> workshops - 1;
            };
            for (int occurrence = first; occurrence <= last; occurrence++) {
                add(sheet, new FormOccurrence(collaborativeId, occurrence), by);
            }
        }
    }

    /** The rows of the very workshop or gap where there are such, else those that fit all. */
    private void add(StepSheet<?> sheet, FormOccurrence place, String by) {
        List<RowEdit> edits = new ArrayList<>();
        rows.getOrDefault(sheet.id() + " " + place.occurrence(), rows.getOrDefault(sheet.id(), List.of()))
                .forEach(row -> edits.add(new RowEdit(null, null, row, false, true)));
        if (!edits.isEmpty()) {
            sheets.save(sheet, place, edits, by);
        }
    }
}
