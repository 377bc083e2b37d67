package fi.lapimurto.handbook;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.sheet.JsonRows;
import fi.lapimurto.sheet.RowChange;
import fi.lapimurto.sheet.RowDays;
import fi.lapimurto.sheet.SheetPlace;
import fi.lapimurto.sheet.SheetRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rows of the steps' lists: kept as JSON, told of when they change, copied from round to round. */
@Component
class StepSheetRows {

    private static final int MOST_ORIGINS = 30;

    private final JsonRows rows;
    private final RowDays days;
    private final AnswerJson json;
    private final Collaboratives collaboratives;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    StepSheetRows(
            JsonRows rows,
            RowDays days,
            AnswerJson json,
            Collaboratives collaboratives,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.days = days;
        this.json = json;
        this.collaboratives = collaboratives;
        this.trail = trail;
        this.events = events;
    }

    /** The rows of a list, in the list's order. */
    <R extends Record> List<SheetRow<R>> of(StepSheet<R> sheet, FormOccurrence place) {
        List<SheetRow<R>> kept = rows.of(place(sheet, place), sheet.type());
        return sheet.order() == null
                ? kept
                : kept.stream()
                        .sorted(Comparator.comparing(SheetRow<R>::content, sheet.order())
                                .thenComparing(SheetRow::id))
                        .toList();
    }

    <R extends Record> void apply(StepSheet<R> sheet, FormOccurrence place, List<RowChange<R>> changes, String by) {
        rows.apply(place(sheet, place), changes, by);
        Collaborative collaborative = collaboratives.get(place.collaborativeId());
        String subject = place.occurrence() == 0 ? sheet.id() : sheet.id() + " " + place.occurrence();
        trail.record(
                CollaborativeChange.subject(collaborative.id()), CollaborativeChange.list_changed, by, subject, null);
        events.publishEvent(new SheetChanged(collaborative.id(), collaborative.code(), sheet.id(), place.occurrence()));
    }

    /** Puts another text in the place of one wherever a field of a collaborative's list has it. */
    void rename(UUID collaborativeId, String sheet, String field, String before, String name) {
        rows.rename(collaborativeId, sheet, field, before, name);
    }

    /**
     * The places where a list has rows, by the name of their collaborative, the newest collaboratives first.
     *
     * @param within the collaboratives to look in, or {@code null} for all
     */
    Map<FormOccurrence, String> origins(StepSheet<?> sheet, Collection<UUID> within) {
        List<SheetPlace> places = rows.places(sheet.id(), within, MOST_ORIGINS);
        Map<UUID, Collaborative> known =
                collaboratives
                        .withTimetables(places.stream()
                                .map(SheetPlace::ownerId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Collaborative::id, Function.identity()));
        Map<FormOccurrence, String> origins = new LinkedHashMap<>();
        places.stream()
                .sorted(Comparator.comparing(
                                (SheetPlace it) -> known.get(it.ownerId()).openedAt())
                        .reversed()
                        .thenComparing(SheetPlace::ownerId)
                        .thenComparing(SheetPlace::occurrence))
                .forEach(it -> origins.put(
                        new FormOccurrence(it.ownerId(), it.occurrence()),
                        known.get(it.ownerId()).name()));
        return origins;
    }

    /** The rows of a list from elsewhere, their days moved as far as the workshops lie apart. */
    <R extends Record> List<R> copies(StepSheet<R> sheet, FormOccurrence from, FormOccurrence to) {
        long apart = ChronoUnit.DAYS.between(firstDay(sheet, from), firstDay(sheet, to));
        return rows.of(place(sheet, from), sheet.type()).stream()
                .map(it -> days.moved(it.content(), apart))
                .toList();
    }

    /** Gives a new round the rows of an earlier one that are worth keeping, their days moved as far as the rounds lie apart. */
    void copy(List<StepSheet<?>> sheets, Collaborative earlier, Collaborative to, String by) {
        long apart = ChronoUnit.DAYS.between(
                earlier.timetable().first().firstDay(), to.timetable().first().firstDay());
        Map<SheetPlace, List<String>> all = rows.all(earlier.id());
        sheets.forEach(sheet -> all.forEach((from, kept) -> {
            if (from.sheet().equals(sheet.id())) {
                copy(sheet, kept, apart, new SheetPlace(to.id(), sheet.id(), from.occurrence()), by);
            }
        }));
    }

    private <R extends Record> void copy(StepSheet<R> sheet, List<String> kept, long apart, SheetPlace to, String by) {
        List<RowChange<R>> copies = kept.stream()
                .map(it -> days.moved(json.read(it, sheet.type()), apart))
                .flatMap(it -> sheet.forNextRound(it).stream())
                .map(it -> new RowChange<R>(0, null, it))
                .toList();
        rows.apply(to, copies, by);
    }

    private LocalDate firstDay(StepSheet<?> sheet, FormOccurrence place) {
        Timetable timetable = collaboratives.get(place.collaborativeId()).timetable();
        return sheet.scope() == StepSheet.Scope.collaborative
                ? timetable.first().firstDay()
                : timetable.workshop(place.occurrence()).firstDay();
    }

    private static SheetPlace place(StepSheet<?> sheet, FormOccurrence place) {
        return new SheetPlace(place.collaborativeId(), sheet.id(), place.occurrence());
    }
}
