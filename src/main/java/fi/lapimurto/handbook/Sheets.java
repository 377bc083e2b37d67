package fi.lapimurto.handbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.ChecklistForm.Item;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists that are kept beside the forms. */
@Service
@Transactional
public class Sheets {

    /** More rows than any list of a round needs; a program that went wild stops here. */
    public static final int MOST_ROWS = 300;

    private static final int MOST_ORIGINS = 30;

    private final ObjectProvider<Sheet<?>> all;
    private final SheetRows rows;
    private final Collaboratives collaboratives;
    private final Decisions decisions;
    private final ObjectProvider<ChecklistForm<?>> forms;
    private final AnswerJson answers;
    private final ObjectProvider<ParticipatingTeams> teams;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final FormBinder binder;
    private final ObjectMapper json;
    private final Clock clock;

    Sheets(
            ObjectProvider<Sheet<?>> all,
            SheetRows rows,
            Collaboratives collaboratives,
            Decisions decisions,
            ObjectProvider<ChecklistForm<?>> forms,
            AnswerJson answers,
            ObjectProvider<ParticipatingTeams> teams,
            AuditTrail trail,
            ApplicationEventPublisher events,
            FormBinder binder,
            ObjectMapper json,
            Clock clock) {
        this.all = all;
        this.rows = rows;
        this.collaboratives = collaboratives;
        this.decisions = decisions;
        this.forms = forms;
        this.answers = answers;
        this.teams = teams;
        this.trail = trail;
        this.events = events;
        this.binder = binder;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A row as it is kept.
     *
     * @param version grows with each change
     */
    public record Row<R extends Record>(long id, int version, R content, String changedBy, Instant changedAt) {}

    /**
     * What somebody wants to become of one row.
     *
     * @param id {@code null} for a new row
     * @param version the version that the person saw
     * @param values the fields as they were sent
     * @param touched whether the person changed anything: a row that was only shown never overwrites another's work
     */
    public record Edit(Long id, Integer version, Map<String, JsonNode> values, boolean removed, boolean touched) {}

    /** Every list there is. */
    public List<Sheet<?>> all() {
        return all.orderedStream().toList();
    }

    /** The list with the id, in a place of its kind. */
    @Transactional(readOnly = true)
    public Sheet<?> find(String id, Item place) {
        Sheet<?> sheet = all.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UseCaseRejected.notFound("collaborative.sheet.unknown"));
        int workshops = collaboratives
                .get(place.collaborativeId())
                .timetable()
                .workshops()
                .size();
        boolean there = switch (sheet.scope()) {
            case collaborative -> place.occurrence() == 0;
            case workshop -> place.occurrence() >= 1 && place.occurrence() <= workshops;
            case gap -> place.occurrence() >= 1 && place.occurrence() < workshops;
        };
        if (!there) {
            throw UseCaseRejected.notFound("collaborative.sheet.unknown");
        }
        return sheet;
    }

    /** The rows of a list, in the list's order. */
    @Transactional(readOnly = true)
    public <R extends Record> List<Row<R>> rows(Sheet<R> sheet, Item place) {
        return rows.of(place.collaborativeId(), sheet.id(), place.occurrence()).stream()
                .map(row -> row(sheet, row))
                .sorted(order(sheet))
                .toList();
    }

    /** What is known of a collaborative, read in four statements however much there is. */
    @Transactional(readOnly = true)
    public RuleContext facts(UUID collaborativeId) {
        Collaborative collaborative = collaboratives.get(collaborativeId);
        Map<String, String> decided = new HashMap<>();
        decisions.of(collaborativeId).stream()
                .filter(it -> it.decided() != null && it.outcome() != Decision.Outcome.skipped)
                .forEach(it -> decided.put(it.form() + " " + it.occurrence(), it.decided()));
        Map<String, List<SheetRow>> kept =
                rows.of(collaborativeId).stream().collect(Collectors.groupingBy(SheetRow::sheet));
        int takingPart = teams.getObject().count(collaborativeId);
        return new RuleContext() {
            @Override
            public int teamsTakingPart() {
                return takingPart;
            }

            @Override
            public Collaborative collaborative() {
                return collaborative;
            }

            @Override
            public <D extends Record> Optional<D> decided(Class<D> type, int occurrence) {
                return Optional.ofNullable(
                                decided.get(ChecklistForm.of(type, forms).id() + " " + occurrence))
                        .map(it -> answers.read(it, type));
            }

            @Override
            public <R extends Record> List<R> rows(Class<? extends Sheet<R>> type, int occurrence) {
                Sheet<R> sheet = all.stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                        .orElseThrow();
                return kept.getOrDefault(sheet.id(), List.of()).stream()
                        .filter(row -> row.occurrence() == occurrence)
                        .map(row -> row(sheet, row))
                        .sorted(order(sheet))
                        .map(Row::content)
                        .toList();
            }
        };
    }

    /** What the rows come to. */
    public <R extends Record> List<Figure> figures(Sheet<R> sheet, RuleContext facts, int occurrence, List<R> content) {
        return sheet.figures(facts, occurrence, content);
    }

    /** What the list's rules say of the rows. */
    public <R extends Record> List<Finding> findings(
            Sheet<R> sheet, RuleContext facts, int occurrence, List<R> content) {
        return sheet.findings(facts, occurrence, content);
    }

    /** What the list's rules say of the rows that are kept. */
    public <R extends Record> List<Finding> findings(Sheet<R> sheet, RuleContext facts, int occurrence) {
        return sheet.findings(facts, occurrence, facts.rows(kind(sheet), occurrence));
    }

    /** What the rows that are kept come to. */
    public <R extends Record> List<Figure> figures(Sheet<R> sheet, RuleContext facts, int occurrence) {
        return sheet.figures(facts, occurrence, facts.rows(kind(sheet), occurrence));
    }

    /** How many rows a list has. */
    public <R extends Record> int count(Sheet<R> sheet, RuleContext facts, int occurrence) {
        List<R> content = facts.rows(kind(sheet), occurrence);
        return content.size();
    }

    /** The rows that a list can begin with, by the template's name. */
    public <R extends Record> Map<String, List<R>> templates(Sheet<R> sheet, RuleContext facts, int occurrence) {
        return sheet.templates(facts, occurrence);
    }

    /** Where a list has rows that may be copied. */
    public record Origin(Item place, String collaborative) {}

    /**
     * The places where a list has rows, the newest collaboratives first.
     *
     * @param within the collaboratives to look in, or {@code null} for all
     */
    @Transactional(readOnly = true)
    public List<Origin> origins(Sheet<?> sheet, Collection<UUID> within) {
        Limit few = Limit.of(MOST_ORIGINS);
        List<SheetRows.Place> places =
                within == null ? rows.places(sheet.id(), few) : rows.places(sheet.id(), within, few);
        return places.stream()
                .map(it -> new Origin(new Item(it.collaborativeId(), it.occurrence()), it.name()))
                .toList();
    }

    /** The rows of a list from elsewhere, their days moved as far as the workshops lie apart. */
    @Transactional(readOnly = true)
    public <R extends Record> List<R> copies(Sheet<R> sheet, Item from, Item to) {
        long days = ChronoUnit.DAYS.between(firstDay(sheet, from), firstDay(sheet, to));
        return rows.of(from.collaborativeId(), sheet.id(), from.occurrence()).stream()
                .map(row -> moved(tree(row.content()), days))
                .map(content -> json.convertValue(content, sheet.type()))
                .toList();
    }

    /** Gives a new round the rows of an earlier one that are worth keeping, their days moved as far as the rounds lie apart. */
    void copy(Collaborative earlier, Collaborative to, String by) {
        long days = ChronoUnit.DAYS.between(
                earlier.timetable().first().firstDay(), to.timetable().first().firstDay());
        Map<String, Sheet<?>> byId = all.stream().collect(Collectors.toMap(Sheet::id, it -> it));
        for (SheetRow row : rows.of(earlier.id())) {
            Sheet<?> sheet = byId.get(row.sheet());
            if (sheet != null) {
                forNextRound(sheet, moved(tree(row.content()), days))
                        .map(content -> new SheetRow(sheet, new Item(to.id(), row.occurrence()), content, by, now()))
                        .ifPresent(rows::save);
            }
        }
    }

    private <R extends Record> Optional<String> forNextRound(Sheet<R> sheet, JsonNode content) {
        return sheet.forNextRound(json.convertValue(content, sheet.type())).map(this::write);
    }

    private LocalDate firstDay(Sheet<?> sheet, Item place) {
        Timetable timetable = collaboratives.get(place.collaborativeId()).timetable();
        return sheet.scope() == Sheet.Scope.collaborative
                ? timetable.first().firstDay()
                : timetable.workshop(place.occurrence()).firstDay();
    }

    private static JsonNode moved(JsonNode content, long days) {
        ObjectNode moved = content.deepCopy();
        content.fields().forEachRemaining(field -> {
            String text = field.getValue().asText();
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                moved.put(field.getKey(), LocalDate.parse(text).plusDays(days).toString());
            }
        });
        return moved;
    }

    /** The lists that belong to the task of a form. */
    List<Sheet<?>> of(String form) {
        return all.stream().filter(it -> it.form().equals(form)).toList();
    }

    /**
     * Takes over what somebody changed in a list, all of it or nothing.
     *
     * @throws SheetConflict when somebody else has changed one of the same rows meanwhile
     * @throws UseCaseRejected when a row breaks a rule of its fields
     */
    public <R extends Record> void save(Sheet<R> sheet, Item place, List<Edit> edits, String by) {
        Collaborative collaborative = collaboratives.get(place.collaborativeId());
        collaborative.requireRunning();
        Map<Long, SheetRow> kept = rows.of(place.collaborativeId(), sheet.id(), place.occurrence()).stream()
                .collect(Collectors.toMap(SheetRow::id, row -> row));
        List<SheetConflict.Clash> clashes = new ArrayList<>();
        List<UseCaseRejected.Reason> reasons = new ArrayList<>();
        List<Runnable> changes = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            SheetRow row = edit.id() == null ? null : kept.get(edit.id());
            boolean vanished = edit.id() != null && row == null;
            if (!edit.touched() && !edit.removed() || vanished && edit.removed()) {
                continue;
            }
            String content = edit.removed() ? null : content(sheet, i, edit, reasons);
            boolean alike = row != null && Objects.equals(tree(row.content()), tree(content));
            if (vanished || row != null && row.version() != edit.version() && !alike) {
                clashes.add(clash(sheet, i, row));
            } else if (row == null && content != null) {
                changes.add(() -> rows.save(new SheetRow(sheet, place, content, by, now())));
            } else if (row != null && edit.removed()) {
                changes.add(() -> rows.delete(row));
            } else if (row != null && content != null && !alike) {
                changes.add(() -> row.change(content, by, now()));
            }
        }
        if (!clashes.isEmpty()) {
            throw new SheetConflict(clashes);
        }
        if (!reasons.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, reasons);
        }
        long added =
                edits.stream().filter(it -> it.id() == null && !it.removed()).count();
        if (kept.size() + added > MOST_ROWS) {
            throw UseCaseRejected.invalid(null, "collaborative.sheet.tooManyRows", MOST_ROWS);
        }
        changes.forEach(Runnable::run);
        if (!changes.isEmpty()) {
            String subject = place.occurrence() == 0 ? sheet.id() : sheet.id() + " " + place.occurrence();
            trail.record(
                    CollaborativeChange.subject(place.collaborativeId()),
                    CollaborativeChange.list_changed,
                    by,
                    subject,
                    null);
            events.publishEvent(
                    new SheetChanged(collaborative.id(), collaborative.code(), sheet.id(), place.occurrence()));
        }
    }

    private <R extends Record> String content(
            Sheet<R> sheet, int index, Edit edit, List<UseCaseRejected.Reason> reasons) {
        try {
            return write(binder.values(edit.values()).bind(sheet.type()));
        } catch (UseCaseRejected refused) {
            refused.reasons().stream()
                    .map(it ->
                            new UseCaseRejected.Reason("rows[" + index + "]." + it.field(), it.key(), it.arguments()))
                    .forEach(reasons::add);
            return null;
        }
    }

    private <R extends Record> SheetConflict.Clash clash(Sheet<R> sheet, int index, SheetRow row) {
        return new SheetConflict.Clash(index, row == null ? null : row(sheet, row));
    }

    private <R extends Record> Row<R> row(Sheet<R> sheet, SheetRow row) {
        R content = json.convertValue(tree(row.content()), sheet.type());
        return new Row<>(row.id(), row.version(), content, row.changedBy(), row.changedAt());
    }

    private static <R extends Record> Comparator<Row<R>> order(Sheet<R> sheet) {
        Comparator<Row<R>> added = Comparator.comparing(Row::id);
        return sheet.order() == null
                ? added
                : Comparator.comparing(Row<R>::content, sheet.order()).thenComparing(added);
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> Class<? extends Sheet<R>> kind(Sheet<R> sheet) {
        return (Class<? extends Sheet<R>>) sheet.getClass();
    }

    private JsonNode tree(String content) {
        try {
            return content == null ? null : json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Record content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
