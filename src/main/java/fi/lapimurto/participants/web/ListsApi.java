package fi.lapimurto.participants.web;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.participants.Attendee;
import fi.lapimurto.participants.AttendeeField;
import fi.lapimurto.participants.ListEditing;
import fi.lapimurto.participants.ListEditing.Edit;
import fi.lapimurto.participants.ListFiles;
import fi.lapimurto.participants.ListView;
import fi.lapimurto.participants.RowConflict;
import fi.lapimurto.participants.VenueCounts;
import fi.lapimurto.participants.Venues;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists of participants, for programs. */
@RestController
@Tag(name = "Participants")
class ListsApi {

    private static final String LIST = "/api/teams/{teamId}/workshops/{number}/participants";
    private static final String VENUE = "/api/collaboratives/{id}/workshops/{number}/participants";

    /** More than a file may have, so that what is too large is told so. */
    private static final int READ = 1_000_001;

    /**
     * A list, as far as the asker may see it.
     *
     * @param asked the fields that are asked
     * @param detailsDeletedOn the day on which diets, lodging and needs are deleted
     */
    record Contents(
            String team,
            Instant dueAt,
            Instant givenAt,
            boolean editable,
            List<AttendeeField> asked,
            LocalDate detailsDeletedOn,
            List<RowOf> rows) {

        static Contents of(ListView view) {
            return new Contents(
                    view.team().name(),
                    view.dueAt(),
                    view.list().givenAt(),
                    view.editable(),
                    view.fields(),
                    view.detailsDeletedOn(),
                    view.rows().stream()
                            .map(it -> new RowOf(it.id(), it.version(), it.attendee()))
                            .toList());
        }
    }

    /** One row; its version is what changes of it ask for. */
    record RowOf(long id, int version, Attendee fields) {}

    private final ListEditing editing;
    private final ListFiles files;
    private final Venues venues;
    private final MessageSource messages;

    ListsApi(ListEditing editing, ListFiles files, Venues venues, MessageSource messages) {
        this.editing = editing;
        this.files = files;
        this.venues = venues;
        this.messages = messages;
    }

    @GetMapping(LIST)
    @Operation(summary = "Who comes from a team to a workshop, as far as the asker may see it")
    Contents list(@PathVariable UUID teamId, @PathVariable int number, Principal person) {
        return Contents.of(editing.view(teamId, number, person.getName()));
    }

    @PostMapping(LIST + "/rows")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds people, all of them or none")
    Contents add(
            @PathVariable UUID teamId,
            @PathVariable int number,
            @RequestBody List<Map<String, JsonNode>> rows,
            Principal person) {
        List<Edit> added = rows.stream()
                .map(row -> new Edit(null, null, row == null ? Map.of() : row, false, true))
                .toList();
        save(teamId, number, added, person);
        return list(teamId, number, person);
    }

    @PutMapping(LIST + "/rows/{row}")
    @Operation(summary = "Replaces one row; send the version you have seen as If-Match, in quotes")
    Contents change(
            @PathVariable UUID teamId,
            @PathVariable int number,
            @PathVariable long row,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, JsonNode> fields,
            Principal person) {
        Integer version = version(teamId, number, row, ifMatch, person);
        save(teamId, number, List.of(new Edit(row, version, fields, false, true)), person);
        return list(teamId, number, person);
    }

    @DeleteMapping(LIST + "/rows/{row}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes one row; send the version you have seen as If-Match, in quotes")
    void remove(
            @PathVariable UUID teamId,
            @PathVariable int number,
            @PathVariable long row,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Principal person) {
        Integer version = version(teamId, number, row, ifMatch, person);
        save(teamId, number, List.of(new Edit(row, version, Map.of(), true, true)), person);
    }

    @PutMapping(
            value = LIST + "/file",
            consumes = {Download.XLSX, "text/csv", "application/octet-stream"})
    @Operation(summary = "Takes over a file (.xlsx or .csv), all of it or nothing; people who are not in it stay")
    Contents file(
            @PathVariable UUID teamId, @PathVariable int number, InputStream body, Principal person, Locale locale)
            throws IOException {
        ListView view = editing.view(teamId, number, person.getName());
        requireAll(view);
        ListForm form = ListForm.of(view);
        form.take(files.read(body.readNBytes(READ), view.fields(), locale));
        save(teamId, number, form.edits(), person);
        return list(teamId, number, person);
    }

    @GetMapping(value = LIST + "/file.xlsx", produces = Download.XLSX)
    @Operation(summary = "The list as a workbook")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID teamId, @PathVariable int number, Principal person, Locale locale) {
        ListView view = editing.view(teamId, number, person.getName());
        requireAll(view);
        return Download.xlsx(files.xlsx(view, locale), Download.name(view, locale, messages));
    }

    @GetMapping(value = LIST + "/file.csv", produces = "text/csv")
    @Operation(summary = "The list as text with semicolons")
    ResponseEntity<byte[]> csv(@PathVariable UUID teamId, @PathVariable int number, Principal person, Locale locale) {
        ListView view = editing.view(teamId, number, person.getName());
        requireAll(view);
        return Download.csv(files.csv(view, locale), Download.name(view, locale, messages));
    }

    @GetMapping(VENUE)
    @Operation(summary = "What the venue needs to know of all teams together: numbers, and names for the rooms only")
    VenueCounts counts(@PathVariable UUID id, @PathVariable int number, Principal person) {
        return venues.counts(id, number, person.getName());
    }

    @GetMapping(value = VENUE + "/file.xlsx", produces = Download.XLSX)
    @Operation(summary = "The venue's numbers as a workbook")
    ResponseEntity<byte[]> venue(@PathVariable UUID id, @PathVariable int number, Principal person, Locale locale) {
        VenueCounts counts = venues.counts(id, number, person.getName());
        Object[] which = {number, counts.collaborative()};
        return Download.xlsx(
                files.xlsx(counts, locale), messages.getMessage("participants.venue.titleOf", which, locale));
    }

    private static void requireAll(ListView view) {
        if (view.right() != ListView.Right.all) {
            throw UseCaseRejected.forbidden("participants.ownRowOnly");
        }
    }

    /** The version that the asker has seen; for a star, the one there is. */
    private Integer version(UUID teamId, int number, long row, String ifMatch, Principal person) {
        Integer seen = Precondition.version(ifMatch);
        ListView view = editing.view(teamId, number, person.getName());
        ListView.Row kept = view.rows().stream()
                .filter(it -> it.id() == row)
                .findFirst()
                .orElseThrow(() -> UseCaseRejected.notFound("participants.unknown"));
        return seen != null ? seen : Integer.valueOf(kept.version());
    }

    private void save(UUID teamId, int number, List<Edit> edits, Principal person) {
        try {
            editing.save(teamId, number, edits, person.getName());
        } catch (RowConflict older) {
            throw Precondition.failed();
        }
    }
}
