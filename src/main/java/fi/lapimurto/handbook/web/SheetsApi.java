package fi.lapimurto.handbook.web;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.handbook.ChecklistForm.Item;
import fi.lapimurto.handbook.Sheet;
import fi.lapimurto.handbook.SheetConflict;
import fi.lapimurto.handbook.Sheets;
import fi.lapimurto.handbook.Sheets.Edit;
import fi.lapimurto.web.ListSummary;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lists beside the forms, for programs. */
@RestController
@RequestMapping("/api/collaboratives/{id}/lists/{list}")
@Tag(name = "Lists")
class SheetsApi {

    /**
     * A list.
     *
     * @param figures what the rows come to, in words
     * @param findings what the list's rules say of the rows, in words
     */
    record Contents(List<RowOf> rows, List<String> figures, List<ListSummary.Said> findings) {}

    /** One row; its version is what changes of it ask for. */
    record RowOf(long id, int version, Record fields, String changedBy, Instant changedAt) {}

    private final SheetService listing;

    SheetsApi(SheetService listing) {
        this.listing = listing;
    }

    @GetMapping
    @Operation(summary = "The rows of a list; occurrence is the workshop, or the workshop before the gap")
    Contents list(
            @PathVariable UUID id,
            @PathVariable String list,
            @RequestParam(defaultValue = "0") int occurrence,
            Principal person,
            Locale locale) {
        Item place = new Item(id, occurrence);
        Sheet<?> sheet = listing.readable(list, place, person.getName());
        List<? extends Sheets.Row<?>> rows = listing.rows(sheet, place);
        ListSummary summary = listing.summary(sheet, place, SheetForm.of(sheet, rows), locale);
        return new Contents(
                rows.stream()
                        .map(it -> new RowOf(it.id(), it.version(), it.content(), it.changedBy(), it.changedAt()))
                        .toList(),
                summary.figures(),
                summary.findings());
    }

    @PostMapping("/rows")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds rows, all of them or none")
    Contents add(
            @PathVariable UUID id,
            @PathVariable String list,
            @RequestParam(defaultValue = "0") int occurrence,
            @RequestBody List<Map<String, JsonNode>> rows,
            Principal person,
            Locale locale) {
        List<Edit> added = rows.stream()
                .map(row -> new Edit(null, null, row == null ? Map.of() : row, false, true))
                .toList();
        save(new Item(id, occurrence), list, added, person);
        return list(id, list, occurrence, person, locale);
    }

    @PutMapping("/rows/{row}")
    @Operation(summary = "Replaces one row; send the version you have seen as If-Match, in quotes")
    Contents change(
            @PathVariable UUID id,
            @PathVariable String list,
            @PathVariable long row,
            @RequestParam(defaultValue = "0") int occurrence,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, JsonNode> fields,
            Principal person,
            Locale locale) {
        Item place = new Item(id, occurrence);
        Integer version = version(place, list, row, ifMatch, person);
        save(place, list, List.of(new Edit(row, version, fields, false, true)), person);
        return list(id, list, occurrence, person, locale);
    }

    @DeleteMapping("/rows/{row}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes one row; send the version you have seen as If-Match, in quotes")
    void remove(
            @PathVariable UUID id,
            @PathVariable String list,
            @PathVariable long row,
            @RequestParam(defaultValue = "0") int occurrence,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Principal person) {
        Item place = new Item(id, occurrence);
        Integer version = version(place, list, row, ifMatch, person);
        save(place, list, List.of(new Edit(row, version, Map.of(), true, true)), person);
    }

    /** The version that the asker has seen; for a star, the one there is. */
    private Integer version(Item place, String list, long row, String ifMatch, Principal person) {
        Sheet<?> sheet = listing.writable(list, place, person.getName());
        Integer seen = Precondition.version(ifMatch);
        return seen != null
                ? seen
                : listing.rows(sheet, place).stream()
                        .filter(it -> it.id() == row)
                        .map(Sheets.Row::version)
                        .findFirst()
                        .orElse(null);
    }

    private void save(Item place, String list, List<Edit> edits, Principal person) {
        try {
            listing.save(listing.writable(list, place, person.getName()), place, edits, person.getName());
        } catch (SheetConflict older) {
            throw Precondition.failed();
        }
    }
}
