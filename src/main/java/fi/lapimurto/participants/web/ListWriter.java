package fi.lapimurto.participants.web;

import fi.lapimurto.form.DateFormats;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.web.RowView;
import fi.lapimurto.handbook.web.RowView.Cell;
import fi.lapimurto.handbook.web.RowView.Choice;
import fi.lapimurto.handbook.web.TypedRows;
import fi.lapimurto.participants.AttendeeField;
import fi.lapimurto.participants.AttendeeLanguage;
import fi.lapimurto.participants.ListChange;
import fi.lapimurto.participants.ListView;
import fi.lapimurto.participants.ListView.Right;
import fi.lapimurto.participants.RowConflict;
import fi.lapimurto.people.People;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.ListSummary;
import java.time.Clock;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a list of participants into words. */
@Component
class ListWriter {

    /** Asked of everybody at every workshop; the rest is folded, since most of it stays as it was. */
    private static final Set<AttendeeField> FIRST = EnumSet.of(
            AttendeeField.name,
            AttendeeField.email,
            AttendeeField.profession,
            AttendeeField.days,
            AttendeeField.specialDiet,
            AttendeeField.dinner,
            AttendeeField.arrivesEveningBefore,
            AttendeeField.lodgingNights);

    private static final Set<AttendeeField> WITH_HINT = EnumSet.of(
            AttendeeField.name, AttendeeField.specialDiet, AttendeeField.accessibility, AttendeeField.lodgingNights);

    private final MessageSource messages;
    private final People people;
    private final Clock clock;

    ListWriter(MessageSource messages, People people, Clock clock) {
        this.messages = messages;
        this.people = people;
        this.clock = clock;
    }

    ListPage page(ListView view, ListForm form, FormProblems problems, List<RowConflict.Clash> clashes, Locale locale) {
        int number = view.list().workshopNumber();
        boolean all = view.right() == Right.all;
        String days =
                DateFormats.text(view.workshop().firstDay(), view.workshop().lastDay(), locale);
        Map<String, String> names = names(view, clashes);
        return new ListPage(
                text("participants.titleOf", locale, number, view.team().name()),
                view.team().name(),
                "/teams/" + view.team().id() + "/workshops/" + number + "/participants",
                "/teams/" + view.team().id(),
                text("participants.lead" + (all ? "" : "." + view.right()), locale, days),
                state(view, locale),
                privacy(view, locale),
                all,
                view.editable(),
                new ListSummary(figures(view, locale), findings(view, locale)),
                rows(view, form, problems, clashes, names, locale),
                others(view, locale),
                Stream.of(AttendeeField.name, AttendeeField.profession, AttendeeField.role)
                        .map(it -> label(it, locale))
                        .toList(),
                view.changes().stream().map(it -> change(it, names, locale)).toList());
    }

    private Map<String, String> names(ListView view, List<RowConflict.Clash> clashes) {
        Set<String> logins = Stream.concat(
                        view.changes().stream().map(ListChange::by),
                        clashes.stream()
                                .map(RowConflict.Clash::now)
                                .filter(Objects::nonNull)
                                .map(ListView.Row::changedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return logins.isEmpty() ? Map.of() : people.names(logins);
    }

    private List<String> state(ListView view, Locale locale) {
        List<String> state = new ArrayList<>();
        String due = moment(view.dueAt(), locale);
        if (view.list().isAbsent()) {
            state.add(text("participants.given.absent", locale, day(view.list().givenAt(), locale)));
        } else if (view.list().isGiven()) {
            String given = day(view.list().givenAt(), locale);
            state.add(
                    view.editable() && view.right() == Right.all
                            ? text("participants.given.change", locale, given, due)
                            : text("participants.given", locale, given));
        } else if (view.editable() && view.right() == Right.all) {
            boolean late = clock.instant().isAfter(view.dueAt());
            state.add(text(late ? "participants.overdue" : "participants.due", locale, due));
            state.add(text("participants.finish", locale));
        }
        if (!view.list().isOpen()) {
            state.add(text("participants.ended.text", locale));
        } else if (!view.editable() && view.right() != Right.names) {
            state.add(text("participants.begun.text", locale));
        }
        return state;
    }

    private String privacy(ListView view, Locale locale) {
        if (view.right() == Right.names || view.fields().stream().noneMatch(AttendeeField.OF_THE_STAY::contains)) {
            return null;
        }
        return view.list().detailsDeletedAt() != null
                ? text("participants.privacy.deleted", locale, day(view.list().detailsDeletedAt(), locale))
                : text("participants.privacy", locale, DateFormats.text(view.detailsDeletedOn(), locale));
    }

    private List<String> figures(ListView view, Locale locale) {
        if (view.right() != Right.all || view.rows().isEmpty()) {
            return List.of();
        }
        List<String> figures = new ArrayList<>();
        figures.add(text("participants.figure.people", locale, view.rows().size()));
        for (int day = 1; day <= view.workshop().days(); day++) {
            int which = day;
            figures.add(text(
                    "participants.figure.day",
                    locale,
                    day,
                    view.rows().stream()
                            .filter(it -> it.attendee().days().contains(which))
                            .count()));
        }
        return figures;
    }

    private List<ListSummary.Said> findings(ListView view, Locale locale) {
        return view.list().isOpen()
                ? view.findings().stream().map(it -> said(it, locale)).toList()
                : List.of();
    }

    private ListSummary.Said said(Finding finding, Locale locale) {
        return new ListSummary.Said(
                finding.level().name(),
                messages.getMessage(finding.text(), finding.arguments().toArray(), locale),
                text(finding.source(), locale));
    }

    private List<RowView> rows(
            ListView view,
            ListForm form,
            FormProblems problems,
            List<RowConflict.Clash> clashes,
            Map<String, String> names,
            Locale locale) {
        List<RowView> rows = new ArrayList<>();
        for (int index = 0; index < form.rows().size(); index++) {
            TypedRows.Row row = form.rows().get(index);
            String name = "rows[" + index + "]";
            List<Cell> cells = new ArrayList<>();
            List<Cell> folded = new ArrayList<>();
            for (AttendeeField field : view.fields()) {
                Cell cell = cell(view, row, name, field, problems, locale);
                (FIRST.contains(field) ? cells : folded).add(cell);
            }
            int at = index;
            RowView.Clash clash = clashes.stream()
                    .filter(it -> it.index() == at)
                    .map(it -> clash(view, row, it, names, locale))
                    .findFirst()
                    .orElse(null);
            rows.add(new RowView(
                    index,
                    name,
                    row.first(AttendeeField.name.name()),
                    row.id(),
                    row.version(),
                    row.was(),
                    row.removed(),
                    row.id() == null,
                    clash,
                    cells,
                    folded));
        }
        return rows;
    }

    private Cell cell(
            ListView view, TypedRows.Row row, String name, AttendeeField field, FormProblems problems, Locale locale) {
        List<String> values = row.values(field.name());
        List<Choice> options = options(view, field, values, locale);
        String key = name + "." + field;
        String chosen =
                options.stream().filter(Choice::chosen).map(Choice::label).collect(Collectors.joining(", "));
        return new Cell(
                key,
                field.name(),
                kind(field),
                label(field, locale),
                WITH_HINT.contains(field) ? text("participants.hint." + field, locale) : null,
                field.needed(),
                values.isEmpty() ? "" : values.get(0),
                options,
                options.isEmpty() ? row.first(field.name()) : chosen,
                problems.of(key));
    }

    private static String kind(AttendeeField field) {
        if (field.type().equals(List.class)) {
            return "choices";
        }
        if (field.type().isEnum()) {
            return "choice";
        }
        return field.type().equals(Integer.class) ? "number" : "line";
    }

    private List<Choice> options(ListView view, AttendeeField field, List<String> chosen, Locale locale) {
        if (field == AttendeeField.days) {
            return IntStream.rangeClosed(1, view.workshop().days())
                    .mapToObj(day -> choice(String.valueOf(day), chosen, dayOf(view, day, locale)))
                    .toList();
        }
        if (field.type().equals(YesNo.class)) {
            return Arrays.stream(YesNo.values())
                    .map(it -> choice(it.name(), chosen, text("sheet.any." + it, locale)))
                    .toList();
        }
        if (field.type().equals(AttendeeLanguage.class)) {
            return Arrays.stream(AttendeeLanguage.values())
                    .map(it -> choice(it.name(), chosen, text("participants.language." + it, locale)))
                    .toList();
        }
        return List.of();
    }

    private static Choice choice(String value, List<String> chosen, String label) {
        return new Choice(value, label, chosen.contains(value));
    }

    private String dayOf(ListView view, int number, Locale locale) {
        var day = view.workshop().firstDay().plusDays(number - 1L);
        String name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " " + DateFormats.text(day, locale);
        return text("participants.day", locale, number, name);
    }

    private RowView.Clash clash(
            ListView view, TypedRows.Row mine, RowConflict.Clash found, Map<String, String> names, Locale locale) {
        if (found.now() == null) {
            return new RowView.Clash(text("participants.clash.gone", locale), List.of(), true);
        }
        List<String> theirs = new ArrayList<>();
        for (AttendeeField field : view.fields()) {
            Object now = field.of(found.now().attendee());
            List<String> values = now == null
                    ? List.of()
                    : now instanceof List<?> list
                            ? list.stream().map(String::valueOf).toList()
                            : List.of(now.toString());
            if (!values.equals(mine.values(field.name()))) {
                String shown = options(view, field, values, locale).stream()
                        .filter(Choice::chosen)
                        .map(Choice::label)
                        .collect(Collectors.joining(", "));
                String text = shown.isEmpty() ? String.join(", ", values) : shown;
                theirs.add(label(field, locale) + ": " + (text.isEmpty() ? "–" : text));
            }
        }
        String by = found.now().changedBy();
        return new RowView.Clash(
                text(
                        "participants.clash",
                        locale,
                        names.getOrDefault(by, by),
                        moment(found.now().changedAt(), locale)),
                theirs,
                false);
    }

    /** Names and roles of those whose rows the reader does not see whole. */
    private List<RowView> others(ListView view, Locale locale) {
        List<RowView> others = new ArrayList<>();
        for (ListView.Row row : view.rows()) {
            if (!row.whole()) {
                List<Cell> cells = Stream.of(AttendeeField.profession, AttendeeField.role)
                        .map(field -> {
                            String text = Objects.toString(field.of(row.attendee()), "");
                            return new Cell(
                                    field.name(),
                                    field.name(),
                                    "line",
                                    label(field, locale),
                                    null,
                                    false,
                                    text,
                                    List.of(),
                                    text,
                                    null);
                        })
                        .toList();
                others.add(new RowView(
                        others.size(),
                        "",
                        row.attendee().name(),
                        row.id(),
                        row.version(),
                        "",
                        false,
                        false,
                        null,
                        cells,
                        List.of()));
            }
        }
        return others;
    }

    private String change(ListChange it, Map<String, String> names, Locale locale) {
        List<String> words = new ArrayList<>();
        words.add(moment(it.at(), locale));
        words.add(it.by() == null ? text("participants.change.program", locale) : names.getOrDefault(it.by(), it.by()));
        words.add(text("participants.change.what." + it.what(), locale));
        if (it.added() > 0) {
            words.add(text("participants.change.added", locale, it.added()));
        }
        if (it.changed() > 0) {
            words.add(text("participants.change.changed", locale, it.changed()));
        }
        if (it.removed() > 0) {
            words.add(text("participants.change.removed", locale, it.removed()));
        }
        if (it.late()) {
            words.add(text("participants.change.late", locale));
        }
        return String.join(" · ", words);
    }

    private String day(Instant at, Locale locale) {
        return DateFormats.text(at.atZone(clock.getZone()).toLocalDate(), locale);
    }

    String moment(Instant at, Locale locale) {
        return DateFormats.moment(at.atZone(clock.getZone()), locale);
    }

    private String label(AttendeeField field, Locale locale) {
        return text("participants.field." + field, locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
