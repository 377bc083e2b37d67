package fi.lapimurto.handbook.web;

import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.ChecklistForm.Item;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.Sheet;
import fi.lapimurto.handbook.SheetConflict;
import fi.lapimurto.handbook.Sheets;
import fi.lapimurto.handbook.web.RowView.Cell;
import fi.lapimurto.handbook.web.RowView.Choice;
import fi.lapimurto.handbook.web.RowView.Clash;
import fi.lapimurto.people.People;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.ListSummary;
import fi.lapimurto.web.ListSummary.Said;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a list into the reader's words. */
@Component
class SheetViewMapper {

    private final Sheets sheets;
    private final FormBinder binder;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    SheetViewMapper(Sheets sheets, FormBinder binder, People people, MessageSource messages, Clock clock) {
        this.sheets = sheets;
        this.binder = binder;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a page is made of. */
    record Material(
            Sheet<?> sheet,
            Item place,
            RuleContext facts,
            SheetForm form,
            boolean editable,
            List<Origin> origins,
            FormProblems problems,
            List<SheetConflict.Clash> clashes) {}

    /** Where rows can be copied from. */
    record Origin(String value, String collaborative, int occurrence) {}

    SheetPage write(Material it, Locale locale) {
        Sheet<?> sheet = it.sheet();
        String key = "sheet." + sheet.id();
        return new SheetPage(
                it.place().collaborativeId(),
                it.facts().collaborative().name(),
                text(key, locale),
                place(sheet, it.place().occurrence(), locale),
                text(key + ".intro", locale),
                sheet.path(it.place()),
                sheet.otherView()
                        .map(part -> new Choice(part, text(key + "." + part, locale), false))
                        .orElse(null),
                it.editable(),
                sheet.fields().stream().map(RecordComponent::getName).toList(),
                rows(it, locale),
                summary(it, locale),
                templates(it, locale),
                it.origins().stream().map(from -> origin(sheet, from, locale)).toList());
    }

    /** What the rows as they are being written come to. Rows that are not right yet are left out. */
    ListSummary summary(Material it, Locale locale) {
        return summary(it.sheet(), it.place(), it.facts(), it.form(), locale);
    }

    private <R extends Record> ListSummary summary(
            Sheet<R> sheet, Item place, RuleContext facts, SheetForm form, Locale locale) {
        List<R> content = new ArrayList<>();
        for (TypedRows.Row row : form.rows()) {
            if (!row.removed() && !row.blank()) {
                try {
                    content.add(binder.values(form.values(row)).bind(sheet.type()));
                } catch (UseCaseRejected notYetRight) {
                    continue;
                }
            }
        }
        return new ListSummary(
                sheets.figures(sheet, facts, place.occurrence(), content).stream()
                        .map(it -> text(it.text(), locale, it.arguments().toArray()))
                        .toList(),
                sheets.findings(sheet, facts, place.occurrence(), content).stream()
                        .map(it -> said(it, locale))
                        .toList());
    }

    private Said said(Finding it, Locale locale) {
        return new Said(
                it.level().name(), text(it.text(), locale, it.arguments().toArray()), text(it.source(), locale));
    }

    private List<RowView> rows(Material it, Locale locale) {
        Map<String, String> names = people.names(it.clashes().stream()
                .map(SheetConflict.Clash::now)
                .filter(Objects::nonNull)
                .map(Sheets.Row::changedBy)
                .collect(Collectors.toSet()));
        List<RowView> views = new ArrayList<>();
        for (TypedRows.Row row : it.form().rows()) {
            int index = views.size();
            Clash clash = it.clashes().stream()
                    .filter(found -> found.index() == index)
                    .findFirst()
                    .map(found -> clash(it.sheet(), row, found, names, locale))
                    .orElse(null);
            views.add(view(it, row, index, clash, locale));
        }
        return views;
    }

    private RowView view(Material it, TypedRows.Row row, int index, Clash clash, Locale locale) {
        String name = "rows[" + index + "]";
        List<Cell> cells = new ArrayList<>();
        List<Cell> folded = new ArrayList<>();
        for (RecordComponent field : it.sheet().fields()) {
            (field.isAnnotationPresent(Collapsed.class) ? folded : cells)
                    .add(cell(it, field, row.values(field.getName()), name, locale));
        }
        String title = cells.stream()
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .limit(3)
                .collect(Collectors.joining(" · "));
        return new RowView(
                index,
                name,
                title,
                row.id(),
                row.version(),
                row.was(),
                row.removed(),
                row.id() == null,
                clash,
                cells,
                folded);
    }

    private Cell cell(Material it, RecordComponent field, List<String> values, String row, Locale locale) {
        String key = "sheet." + it.sheet().id() + "." + field.getName();
        String name = row + "." + field.getName();
        List<Choice> options = options(it.sheet(), field, values, locale);
        return new Cell(
                name,
                field.getName(),
                kind(field),
                text(key, locale),
                messages.getMessage(key + ".hint", null, null, locale),
                has(field, NotNull.class),
                values.isEmpty() ? "" : values.get(0),
                options,
                text(field, values, options, locale),
                it.problems().of(name));
    }

    /** Constraints cannot stand on a record's component itself, but they reach its accessor. */
    private static boolean has(RecordComponent field, Class<? extends Annotation> constraint) {
        return field.getAccessor().isAnnotationPresent(constraint);
    }

    private static String kind(RecordComponent field) {
        Class<?> type = field.getType();
        if (type.equals(List.class)) {
            return "choices";
        } else if (type.isEnum()) {
            return "choice";
        } else if (type.equals(LocalDate.class)) {
            return "date";
        } else if (type.equals(LocalTime.class)) {
            return "time";
        } else if (type.equals(Integer.class) || type.equals(BigDecimal.class)) {
            return "number";
        }
        return has(field, LongText.class) ? "text" : "line";
    }

    private List<Choice> options(Sheet<?> sheet, RecordComponent field, List<String> values, Locale locale) {
        Class<?> type = field.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : field.getType();
        if (!type.isEnum()) {
            return List.of();
        }
        String labels = type.equals(YesNo.class) ? "sheet.any." : "sheet." + sheet.id() + "." + field.getName() + ".";
        return Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .map(value -> new Choice(value, text(labels + value, locale), values.contains(value)))
                .toList();
    }

    /** What stands in a field, as a reader sees it. */
    private static String text(RecordComponent field, List<String> values, List<Choice> options, Locale locale) {
        if (values.isEmpty()) {
            return "";
        } else if (!options.isEmpty()) {
            return options.stream().filter(Choice::chosen).map(Choice::label).collect(Collectors.joining(", "));
        }
        String value = values.get(0);
        try {
            if (field.getType().equals(LocalDate.class)) {
                return DateFormats.text(LocalDate.parse(value), locale);
            } else if (field.getType().equals(LocalTime.class)) {
                return DateFormats.time(LocalTime.parse(value), locale);
            } else if (field.getType().equals(BigDecimal.class)) {
                return NumberFormat.getInstance(locale).format(new BigDecimal(value.replace(',', '.')));
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            return value;
        }
        return value;
    }

    private Clash clash(
            Sheet<?> sheet, TypedRows.Row mine, SheetConflict.Clash found, Map<String, String> names, Locale locale) {
        if (found.now() == null) {
            return new Clash(text("collaborative.sheet.clash.gone", locale), List.of(), true);
        }
        Sheets.Row<?> now = found.now();
        TypedRows.Row theirs = SheetForm.of(sheet, List.of(now)).rows().get(0);
        List<String> differences = new ArrayList<>();
        for (RecordComponent field : sheet.fields()) {
            List<String> values = theirs.values(field.getName());
            if (!Set.copyOf(values).equals(Set.copyOf(mine.values(field.getName())))) {
                String label = text("sheet." + sheet.id() + "." + field.getName(), locale);
                String text = text(field, values, options(sheet, field, values, locale), locale);
                differences.add(label + ": " + (text.isEmpty() ? "–" : text));
            }
        }
        ZonedDateTime at = now.changedAt().atZone(clock.getZone());
        String time = DateFormats.time(at.toLocalTime(), locale);
        String who = names.getOrDefault(now.changedBy(), now.changedBy());
        return new Clash(
                text("collaborative.sheet.clash", locale, who, DateFormats.text(at.toLocalDate(), locale), time),
                differences,
                false);
    }

    private List<Choice> templates(Material it, Locale locale) {
        return sheets.templates(it.sheet(), it.facts(), it.place().occurrence()).keySet().stream()
                .map(name -> new Choice(name, text("sheet." + it.sheet().id() + ".template." + name, locale), false))
                .toList();
    }

    private Choice origin(Sheet<?> sheet, Origin from, Locale locale) {
        String place = place(sheet, from.occurrence(), locale);
        return new Choice(from.value(), from.collaborative() + (place == null ? "" : ", " + place), false);
    }

    private String place(Sheet<?> sheet, int occurrence, Locale locale) {
        return switch (sheet.scope()) {
            case collaborative -> null;
            case workshop -> text("collaborative.occurrence.workshop", locale, occurrence);
            case gap -> text("collaborative.occurrence.interim-coaching", locale, occurrence);
        };
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
