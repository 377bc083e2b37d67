package fi.lapimurto.sheet.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.engine.KnownFields;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.sheet.RowEdit;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetConflict;
import fi.lapimurto.sheet.SheetRow;
import fi.lapimurto.web.ListSummary;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists for programs: one API for all of them. A module with lists extends it with the address of its own and what opens
 * a list there.
 */
public abstract class SheetApi {

    /** More than a file may have, so that what is too large is told so. */
    private static final int READ = TableFile.MOST_BYTES + 1;

    /**
     * A list, as far as the asker may see it.
     *
     * @param asked the fields that are asked
     * @param figures what the rows come to, in words
     * @param findings what the list's rules say of the rows, in words
     * @param facts what is known of this list beside its rows, or {@code null}
     */
    record Contents(
            boolean editable,
            List<String> asked,
            List<RowOf> rows,
            List<String> figures,
            List<ListSummary.Said> findings,
            @JsonUnwrapped Object facts) {}

    /** One row; its version is what changes of it ask for. */
    record RowOf(long id, int version, Record fields, String changedBy, Instant changedAt) {}

    private SheetTools tools;

    @Autowired
    final void use(SheetTools tools) {
        this.tools = tools;
    }

    /**
     * The list at an address.
     *
     * @throws UseCaseRejected when there is none, or none that the person may read
     */
    protected abstract Sheet<?> open(SheetAddress address, String by);

    /** What is known of a list beside its rows. */
    protected Object facts(Sheet<?> sheet) {
        return null;
    }

    @ModelAttribute
    SheetAddress address(@PathVariable Map<String, String> parts, @RequestParam(defaultValue = "0") String occurrence) {
        Map<String, String> all = new HashMap<>(parts);
        all.putIfAbsent("occurrence", occurrence);
        return new SheetAddress(all);
    }

    @GetMapping
    @Operation(summary = "The rows of a list, as far as the asker may see them")
    Contents list(@Parameter(hidden = true) SheetAddress address, Principal person, Locale locale) {
        Sheet<?> sheet = open(address, person.getName());
        return tools.read(() -> contents(sheet, List.of(), locale));
    }

    private Contents contents(Sheet<?> sheet, List<Finding> ofFile, Locale locale) {
        ListSummary summary = tools.views().kept(sheet, ofFile, locale);
        return new Contents(
                sheet.isEditable(),
                sheet.fields().stream().map(RecordComponent::getName).toList(),
                sheet.rows().stream()
                        .map(it -> new RowOf(it.id(), it.version(), it.content(), it.changedBy(), it.changedAt()))
                        .toList(),
                summary.figures(),
                summary.findings(),
                facts(sheet));
    }

    @PostMapping("/rows")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds rows, all of them or none")
    Contents add(
            @Parameter(hidden = true) SheetAddress address,
            @RequestBody List<Map<String, JsonNode>> rows,
            Principal person,
            Locale locale) {
        Sheet<?> sheet = open(address, person.getName());
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) != null) {
                requireKnown("rows[" + row + "].", rows.get(row), sheet);
            }
        }
        save(
                address,
                rows.stream()
                        .map(row -> RowEdit.added(row == null ? Map.of() : row))
                        .toList(),
                person);
        return list(address, person, locale);
    }

    @PutMapping("/rows/{row}")
    @Operation(summary = "Replaces one row; send the version you have seen as If-Match, in quotes")
    Contents change(
            @Parameter(hidden = true) SheetAddress address,
            @PathVariable long row,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, JsonNode> fields,
            Principal person,
            Locale locale) {
        requireKnown("", fields, open(address, person.getName()));
        Integer version = version(address, row, ifMatch, person);
        save(address, List.of(new RowEdit(row, version, fields, false, true)), person);
        return list(address, person, locale);
    }

    @DeleteMapping("/rows/{row}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes one row; send the version you have seen as If-Match, in quotes")
    void remove(
            @Parameter(hidden = true) SheetAddress address,
            @PathVariable long row,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Principal person) {
        Integer version = version(address, row, ifMatch, person);
        save(address, List.of(new RowEdit(row, version, Map.of(), true, true)), person);
    }

    @PutMapping(
            value = "/file",
            consumes = {TableFile.XLSX, "text/csv", "application/octet-stream"})
    @Operation(summary = "Takes over a file (.xlsx or .csv), all of it or nothing; rows that are not in it stay")
    Contents file(@Parameter(hidden = true) SheetAddress address, InputStream body, Principal person, Locale locale)
            throws IOException {
        tools.requireWritable(() -> SheetTools.requireWhole(open(address, person.getName())));
        Sheet<?> sheet = SheetTools.requireWhole(open(address, person.getName()));
        SheetForm form = SheetForm.of(sheet, sheet.rows());
        ReadFile read = tools.files().read(body.readNBytes(READ), sheet);
        form.take(read.rows());
        try {
            save(address, form.edits(), person);
        } catch (UseCaseRejected refused) {
            throw form.inFile(refused);
        }
        Sheet<?> saved = open(address, person.getName());
        return tools.read(() -> contents(saved, read.findings(), locale));
    }

    @GetMapping(value = "/file.xlsx", produces = TableFile.XLSX)
    @Operation(summary = "The list as a workbook")
    ResponseEntity<byte[]> xlsx(@Parameter(hidden = true) SheetAddress address, Principal person, Locale locale) {
        return tools.xlsx(SheetTools.requireWhole(open(address, person.getName())), locale);
    }

    @GetMapping(value = "/file.csv", produces = "text/csv")
    @Operation(summary = "The list as text with semicolons")
    ResponseEntity<byte[]> csv(@Parameter(hidden = true) SheetAddress address, Principal person, Locale locale) {
        return tools.csv(SheetTools.requireWhole(open(address, person.getName())), locale);
    }

    private static void requireKnown(String place, Map<String, ?> fields, Sheet<?> sheet) {
        KnownFields.require(place, fields, KnownFields.of(sheet.type()).toList());
    }

    /** The version that the asker has seen; for a star, the one there is. */
    private Integer version(SheetAddress address, long row, String ifMatch, Principal person) {
        Sheet<?> sheet = open(address, person.getName());
        Integer seen = Precondition.version(ifMatch);
        int now = sheet.rows().stream()
                .filter(it -> it.id() == row)
                .map(SheetRow::version)
                .findFirst()
                .orElseThrow(() -> UseCaseRejected.notFound("sheet.any.unknown"));
        return seen != null ? seen : Integer.valueOf(now);
    }

    private void save(SheetAddress address, List<RowEdit> edits, Principal person) {
        try {
            tools.editor().save(() -> open(address, person.getName()), edits);
        } catch (SheetConflict older) {
            throw Precondition.failed();
        }
    }
}
