package fi.lapimurto.handbook.web;

import fi.lapimurto.collaborative.Access;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.ChecklistForm.Item;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.Sheet;
import fi.lapimurto.handbook.SheetConflict;
import fi.lapimurto.handbook.Sheets;
import fi.lapimurto.handbook.web.SheetViewMapper.Material;
import fi.lapimurto.handbook.web.SheetViewMapper.Origin;
import fi.lapimurto.people.People;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.ListSummary;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people do with lists, the same for pages and API: who may do it comes first. */
@Component
class SheetService {

    private final Access access;
    private final People people;
    private final Sheets sheets;
    private final SheetViewMapper writer;
    private final RetryingTransaction transaction;

    SheetService(Access access, People people, Sheets sheets, SheetViewMapper writer, RetryingTransaction transaction) {
        this.access = access;
        this.people = people;
        this.sheets = sheets;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** The list with the id, for somebody who may read it. */
    Sheet<?> readable(String id, Item place, String by) {
        access.requireReader(by, place.collaborativeId());
        return sheets.find(id, place);
    }

    /** The list with the id, for somebody who may change it. */
    Sheet<?> writable(String id, Item place, String by) {
        Sheet<?> sheet = readable(id, place, by);
        if (sheet.coachesToo()) {
            access.requireOrganiserOrCoach(by, place.collaborativeId());
        } else {
            access.requireOrganiser(by, place.collaborativeId());
        }
        return sheet;
    }

    List<? extends Sheets.Row<?>> rows(Sheet<?> sheet, Item place) {
        return sheets.rows(sheet, place);
    }

    SheetPage page(
            Sheet<?> sheet,
            Item place,
            SheetForm form,
            FormProblems problems,
            List<SheetConflict.Clash> clashes,
            String by,
            Locale locale) {
        return transaction.inTransaction(() -> {
            RuleContext facts = sheets.facts(place.collaborativeId());
            boolean editable = facts.collaborative().state() == CollaborativeState.running
                    && mayChange(sheet, place.collaborativeId(), by);
            List<Origin> origins = editable ? origins(sheet, place, by) : List.of();
            return writer.write(new Material(sheet, place, facts, form, editable, origins, problems, clashes), locale);
        });
    }

    ListSummary summary(Sheet<?> sheet, Item place, SheetForm form, Locale locale) {
        return transaction.inTransaction(() -> {
            RuleContext facts = sheets.facts(place.collaborativeId());
            return writer.summary(
                    new Material(sheet, place, facts, form, true, List.of(), FormProblems.NONE, List.of()), locale);
        });
    }

    void save(Sheet<?> sheet, Item place, List<Sheets.Edit> edits, String by) {
        transaction.inTransaction(() -> sheets.save(sheet, place, edits, by));
    }

    /** Adds the rows of a template to what is being written. */
    void begin(SheetForm form, Sheet<?> sheet, Item place, String template) {
        transaction.inTransaction(() -> {
            List<? extends Record> rows = sheets.templates(
                            sheet, sheets.facts(place.collaborativeId()), place.occurrence())
                    .get(template);
            if (rows == null) {
                throw UseCaseRejected.notFound("collaborative.sheet.unknown");
            }
            rows.forEach(form::add);
        });
    }

    /** Adds the rows of the same list from elsewhere, with their days moved. */
    void copy(SheetForm form, Sheet<?> sheet, Item to, String from, String by) {
        Item origin = item(from);
        readable(sheet.id(), origin, by);
        transaction.inTransaction(() -> sheets.copies(sheet, origin, to).forEach(form::add));
    }

    private boolean mayChange(Sheet<?> sheet, UUID collaborativeId, String by) {
        return people.organisesHere(by, collaborativeId)
                || sheet.coachesToo() && people.coachesHere(by, collaborativeId);
    }

    private List<Origin> origins(Sheet<?> sheet, Item place, String by) {
        RoleAssignments parts = people.parts(by);
        return sheets.origins(sheet, parts.readEverything() ? null : parts.readable()).stream()
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
