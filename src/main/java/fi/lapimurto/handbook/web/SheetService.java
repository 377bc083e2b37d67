package fi.lapimurto.handbook.web;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.ChecklistForm.Item;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.Sheet;
import fi.lapimurto.handbook.SheetConflict;
import fi.lapimurto.handbook.Sheets;
import fi.lapimurto.handbook.web.SheetViewMapper.Material;
import fi.lapimurto.handbook.web.SheetViewMapper.Origin;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.ListSummary;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with lists, the same for pages and API: who may do it comes first. */
@Component
class SheetService {

    private final AccessControl access;
    private final Sheets sheets;
    private final SheetViewMapper writer;

    SheetService(AccessControl access, Sheets sheets, SheetViewMapper writer) {
        this.access = access;
        this.sheets = sheets;
        this.writer = writer;
    }

    /** The list with the id, for somebody who may read it. */
    Sheet<?> readable(String id, Item place, String by) {
        RoleAssignments roles = access.of(by);
        roles.require(Permission.ROUND_READ, place.collaborativeId());
        Sheet<?> sheet = sheets.find(id, place);
        roles.require(sheet.reading(), place.collaborativeId());
        return sheet;
    }

    /** The list with the id, for somebody who may change it. */
    Sheet<?> writable(String id, Item place, String by) {
        Sheet<?> sheet = readable(id, place, by);
        access.require(by, sheet.writing(), place.collaborativeId());
        return sheet;
    }

    List<? extends Sheets.Row<?>> rows(Sheet<?> sheet, Item place) {
        return sheets.rows(sheet, place);
    }

    @Transactional(readOnly = true)
    SheetPage page(
            Sheet<?> sheet,
            Item place,
            SheetForm form,
            FormProblems problems,
            List<SheetConflict.Clash> clashes,
            String by,
            Locale locale) {
        RuleContext facts = sheets.facts(place.collaborativeId());
        boolean editable = facts.collaborative().state() == CollaborativeState.running
                && access.may(by, sheet.writing(), place.collaborativeId());
        List<Origin> origins = editable ? origins(sheet, place, by) : List.of();
        return writer.write(new Material(sheet, place, facts, form, editable, origins, problems, clashes), locale);
    }

    @Transactional(readOnly = true)
    ListSummary summary(Sheet<?> sheet, Item place, SheetForm form, Locale locale) {
        RuleContext facts = sheets.facts(place.collaborativeId());
        return writer.summary(
                new Material(sheet, place, facts, form, true, List.of(), FormProblems.NONE, List.of()), locale);
    }

    @UseCase
    void save(Sheet<?> sheet, Item place, List<Sheets.Edit> edits, String by) {
        sheets.save(sheet, place, edits, by);
    }

    /** Adds the rows of a template to what is being written. */
    @Transactional(readOnly = true)
    void begin(SheetForm form, Sheet<?> sheet, Item place, String template) {
        List<? extends Record> rows = sheets.templates(sheet, sheets.facts(place.collaborativeId()), place.occurrence())
                .get(template);
        if (rows == null) {
            throw UseCaseRejected.notFound("collaborative.sheet.unknown");
        }
        rows.forEach(form::add);
    }

    /** Adds the rows of the same list from elsewhere, with their days moved. */
    @Transactional(readOnly = true)
    void copy(SheetForm form, Sheet<?> sheet, Item to, String from, String by) {
        Item origin = item(from);
        readable(sheet.id(), origin, by);
        sheets.copies(sheet, origin, to).forEach(form::add);
    }

    private List<Origin> origins(Sheet<?> sheet, Item place, String by) {
        return sheets.origins(sheet, access.of(by).rounds(sheet.reading())).stream()
                .filter(it -> !it.place().equals(place))
                .map(it -> new Origin(
                        it.place().collaborativeId() + "_" + it.place().occurrence(),
                        it.collaborative(),
                        it.place().occurrence()))
                .toList();
    }

    private static Item item(String from) {
        String[] parts = from.split("_");
        try {
            return new Item(UUID.fromString(parts[0]), Integer.parseInt(parts[parts.length - 1]));
        } catch (IllegalArgumentException e) {
            throw UseCaseRejected.notFound("collaborative.sheet.unknown");
        }
    }
}
