package fi.lapimurto.handbook;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.sheet.RowChange;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetHeading;
import fi.lapimurto.sheet.SheetRow;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.util.function.SingletonSupplier;

/** A step's list in its place, before one person. */
class OpenStepSheet<R extends Record> implements Sheet<R> {

    private static final int MOST_ROWS = 300;

    private final StepSheet<R> sheet;
    private final FormOccurrence place;
    private final String by;
    private final RoleAssignments roles;
    private final Supplier<RuleContext> facts;
    private final StepSheetRows rows;
    private final Map<String, Map<String, MessageSourceResolvable>> teams = new HashMap<>();

    /**
     * A list before somebody.
     *
     * @param roles the person's roles, or {@code null} where they have been asked already
     * @param facts reads what the rules have to know, once and only when it is asked
     */
    OpenStepSheet(
            StepSheet<R> sheet,
            FormOccurrence place,
            String by,
            RoleAssignments roles,
            Supplier<RuleContext> facts,
            StepSheetRows rows) {
        this.sheet = sheet;
        this.place = place;
        this.by = by;
        this.roles = roles;
        this.facts = SingletonSupplier.of(facts);
        this.rows = rows;
    }

    @Override
    public String id() {
        return sheet.id();
    }

    @Override
    public Class<R> type() {
        return sheet.type();
    }

    @Override
    public List<RecordComponent> fields() {
        return Sheet.super.fields().stream().filter(it -> sheet.asks(it, facts)).toList();
    }

    @Override
    public Map<String, MessageSourceResolvable> choices(RecordComponent field) {
        return field.isAnnotationPresent(TeamName.class)
                ? teams.computeIfAbsent(field.getName(), it -> teams(field))
                : Sheet.super.choices(field);
    }

    /** The teams that take part, and those that rows name although they do not. */
    private Map<String, MessageSourceResolvable> teams(RecordComponent field) {
        Map<String, MessageSourceResolvable> choices = new LinkedHashMap<>();
        List<String> names = facts.get().teamNames();
        if (!names.isEmpty()) {
            Stream<String> kept =
                    sheet.rows(facts.get(), place.occurrence()).stream().flatMap(it -> sheet.teams(field, it).stream());
            Stream.concat(names.stream(), kept).forEach(it -> choices.put(it, Wording.of("any.text", it)));
        }
        return choices;
    }

    @Override
    public List<Reason> check(List<RowChange<R>> changes) {
        List<Reason> reasons = new ArrayList<>();
        for (RecordComponent field : sheet.teamFields()) {
            changes.stream()
                    .filter(it -> !it.isRemoved())
                    .forEach(change -> sheet.teams(field, change.after()).stream()
                            .filter(it ->
                                    !choices(field).isEmpty() && !choices(field).containsKey(it))
                            .map(it -> change.wrong(field.getName(), "sheet.any.unknownTeam", it))
                            .forEach(reasons::add));
        }
        return reasons;
    }

    @Override
    public int mostRows() {
        return MOST_ROWS;
    }

    @Override
    public String path() {
        return sheet.path(place);
    }

    @Override
    public Permission reading() {
        return sheet.reading();
    }

    @Override
    public SheetHeading heading() {
        String collaborative = facts.get().collaborative().name();
        return new SheetHeading(
                Wording.of("sheet." + id()),
                place(place.occurrence()),
                collaborative,
                List.of(Wording.of("sheet." + id() + ".intro")),
                "/collaboratives/" + place.collaborativeId(),
                Wording.of("collaborative.back", collaborative),
                sheet.otherView().orElse(null));
    }

    private MessageSourceResolvable place(int occurrence) {
        return switch (sheet.scope()) {
            case collaborative -> null;
            case workshop -> Wording.of("collaborative.occurrence.workshop", occurrence);
            case gap -> Wording.of("collaborative.occurrence.interim-coaching", occurrence);
        };
    }

    @Override
    public boolean isEditable() {
        return facts.get().collaborative().state() == CollaborativeState.running
                && (roles == null || roles.may(sheet.writing(), place.collaborativeId()));
    }

    @Override
    public List<SheetRow<R>> rows() {
        return rows.of(sheet, place);
    }

    @Override
    public List<Figure> figures(List<R> content) {
        return sheet.figures(facts.get(), place.occurrence(), content);
    }

    @Override
    public List<Finding> findings(List<R> content) {
        return sheet.findings(facts.get(), place.occurrence(), content);
    }

    @Override
    public List<String> templates() {
        return List.copyOf(sheet.templates(facts.get(), place.occurrence()).keySet());
    }

    @Override
    public List<R> template(String name) {
        List<R> template = sheet.templates(facts.get(), place.occurrence()).get(name);
        if (template == null) {
            throw StepSheets.unknown();
        }
        return template;
    }

    @Override
    public Map<String, MessageSourceResolvable> origins() {
        Map<String, MessageSourceResolvable> origins = new LinkedHashMap<>();
        rows.origins(sheet, roles.rounds(sheet.reading())).forEach((from, collaborative) -> {
            if (!from.equals(place)) {
                MessageSourceResolvable where = place(from.occurrence());
                origins.put(
                        from.collaborativeId() + "_" + from.occurrence(),
                        where == null
                                ? Wording.of("any.text", collaborative)
                                : Wording.of("any.list", collaborative, where));
            }
        });
        return origins;
    }

    @Override
    public List<R> copies(String origin) {
        FormOccurrence from = item(origin);
        roles.require(Permission.ROUND_READ, from.collaborativeId());
        roles.require(sheet.reading(), from.collaborativeId());
        return rows.copies(sheet, from, place);
    }

    private static FormOccurrence item(String origin) {
        String[] parts = origin.split("_");
        try {
            return new FormOccurrence(UUID.fromString(parts[0]), Integer.parseInt(parts[parts.length - 1]));
        } catch (IllegalArgumentException e) {
            throw StepSheets.unknown();
        }
    }

    @Override
    public void requireWritable() {
        if (roles != null) {
            roles.require(sheet.writing(), place.collaborativeId());
        }
        facts.get().collaborative().requireRunning();
    }

    @Override
    public void apply(List<RowChange<R>> changes) {
        rows.apply(sheet, place, changes, by);
    }
}
