package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.sheet.RowEdit;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sample rows for the lists that are kept beside forms. */
@Component
public class RowSeed {

    private final StepSheets sheets;
    private final Collaboratives collaboratives;
    private final SeedFiles files;

    RowSeed(StepSheets sheets, Collaboratives collaboratives, SeedFiles files) {
        this.sheets = sheets;
        this.collaboratives = collaboratives;
        this.files = files;
    }

    /** Fills every list of a collaborative, for all workshops and gaps. */
    @Transactional
    public void putAll(UUID collaborativeId, String by) {
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
                put(sheet, new FormOccurrence(collaborativeId, occurrence), 0, by);
            }
        }
    }

    /**
     * Fills the lists of one form.
     *
     * @param shift by how many days the days of the samples are moved
     */
    void put(String form, FormOccurrence place, long shift, String by) {
        sheets.all().stream().filter(sheet -> sheet.form().equals(form)).forEach(sheet -> put(sheet, place, shift, by));
    }

    private void put(StepSheet<?> sheet, FormOccurrence place, long shift, String by) {
        List<RowEdit> edits = new ArrayList<>();
        TeamNames names = new TeamNames(
                sheet.teamFields().stream().map(RecordComponent::getName).toList(),
                sheets.facts(place.collaborativeId()).teamNames());
        rows(sheet, place).forEach(row -> {
            Map<String, JsonNode> fields = fields(row, shift);
            if (names.putInto(fields)) {
                edits.add(RowEdit.added(fields));
            }
        });
        if (!edits.isEmpty()) {
            sheets.save(sheet, place, edits, by);
        }
    }

    private static Map<String, JsonNode> fields(JsonNode row, long shift) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        row.fields()
                .forEachRemaining(field -> fields.put(
                        field.getKey(),
                        field.getValue().isTextual()
                                ? TextNode.valueOf(
                                        SeedFiles.shifted(field.getValue().asText(), shift))
                                : field.getValue()));
        return fields;
    }

    /** The rows of the very workshop or gap where there are such, else those that fit all. */
    private JsonNode rows(StepSheet<?> sheet, FormOccurrence place) {
        JsonNode all = files.read("rows.json", new TypeReference<>() {});
        return all.path(
                all.has(sheet.id() + " " + place.occurrence()) ? sheet.id() + " " + place.occurrence() : sheet.id());
    }
}
