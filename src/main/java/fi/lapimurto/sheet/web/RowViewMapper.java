package fi.lapimurto.sheet.web;

import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetConflict;
import fi.lapimurto.sheet.SheetRow;
import fi.lapimurto.sheet.web.RowView.Cell;
import fi.lapimurto.sheet.web.RowView.Clash;
import fi.lapimurto.sheet.web.RowView.FieldOption;
import fi.lapimurto.web.FormProblems;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts rows of lists into the reader's words. */
@Component
class RowViewMapper {

    private final SheetFields fields;
    private final MessageSource messages;
    private final Clock clock;

    RowViewMapper(SheetFields fields, MessageSource messages, Clock clock) {
        this.fields = fields;
        this.messages = messages;
        this.clock = clock;
    }

    /** The rows as they are being written. */
    List<RowView> written(
            Sheet<?> sheet,
            SheetForm form,
            FormProblems problems,
            List<SheetConflict.Clash> clashes,
            Map<String, String> names,
            Locale locale) {
        List<RowView> views = new ArrayList<>();
        for (TypedRows.TypedRow row : form.rows()) {
            int index = views.size();
            Clash clash = clashes.stream()
                    .filter(it -> it.index() == index)
                    .findFirst()
                    .map(it -> clash(sheet, row, it, names, locale))
                    .orElse(null);
            views.add(view(sheet, row, index, problems, clash, locale));
        }
        return views;
    }

    /** A row that is only read. */
    RowView shown(Sheet<?> sheet, SheetRow<?> row, Locale locale) {
        TypedRows typed = new TypedRows(1);
        typed.keep(row.id(), row.version(), SheetFields.typed(sheet, row.content()));
        return view(sheet, typed.rows().get(0), 0, FormProblems.NONE, null, locale);
    }

    private RowView view(
            Sheet<?> sheet, TypedRows.TypedRow row, int index, FormProblems problems, Clash clash, Locale locale) {
        String name = "rows[" + index + "]";
        List<Cell> cells = new ArrayList<>();
        List<Cell> folded = new ArrayList<>();
        for (RecordComponent field : sheet.fields()) {
            (field.isAnnotationPresent(Collapsed.class) ? folded : cells)
                    .add(cell(sheet, field, row.values(field.getName()), name, problems, locale));
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
                own(sheet, "row", index + 1, locale),
                own(sheet, "removeRow", index + 1, locale),
                sheet.fields().stream().map(RecordComponent::getName).toList(),
                row.id(),
                row.version(),
                row.was(),
                row.removed(),
                row.id() == null,
                clash,
                cells,
                folded);
    }

    private Cell cell(
            Sheet<?> sheet,
            RecordComponent field,
            List<String> values,
            String row,
            FormProblems problems,
            Locale locale) {
        String name = row + "." + field.getName();
        return new Cell(
                name,
                field.getName(),
                SheetFields.kind(sheet, field),
                fields.label(sheet, field, locale),
                messages.getMessage("sheet." + sheet.id() + "." + field.getName() + ".hint", null, null, locale),
                sheet.isRequired(field),
                values.isEmpty() ? "" : values.get(0),
                sheet.choices(field).entrySet().stream()
                        .map(it -> new FieldOption(
                                it.getKey(), messages.getMessage(it.getValue(), locale), values.contains(it.getKey())))
                        .toList(),
                fields.text(sheet, field, values, locale),
                problems.of(name));
    }

    private Clash clash(
            Sheet<?> sheet,
            TypedRows.TypedRow mine,
            SheetConflict.Clash found,
            Map<String, String> names,
            Locale locale) {
        SheetRow<?> now = found.now();
        if (now == null) {
            return new Clash(messages.getMessage("sheet.any.clash.gone", null, locale), List.of(), true);
        }
        Map<String, List<String>> theirs = SheetFields.typed(sheet, now.content());
        List<String> differences = new ArrayList<>();
        for (RecordComponent field : sheet.fields()) {
            List<String> values = theirs.get(field.getName());
            if (!Set.copyOf(values).equals(Set.copyOf(mine.values(field.getName())))) {
                String text = fields.text(sheet, field, values, locale);
                differences.add(fields.label(sheet, field, locale) + ": " + (text.isEmpty() ? "–" : text));
            }
        }
        return new Clash(changed(now, names, locale), differences, false);
    }

    private String changed(SheetRow<?> now, Map<String, String> names, Locale locale) {
        if (now.changedAt() == null) {
            return messages.getMessage("sheet.any.clash.changed", null, locale);
        }
        ZonedDateTime at = now.changedAt().atZone(clock.getZone());
        Object[] which = {
            names.getOrDefault(now.changedBy(), now.changedBy()),
            DateFormats.text(at.toLocalDate(), locale),
            DateFormats.time(at.toLocalTime(), locale)
        };
        return messages.getMessage("sheet.any.clash", which, locale);
    }

    /** A word of the list's own, or else the one for all lists. */
    private String own(Sheet<?> sheet, String key, int number, Locale locale) {
        Object[] which = {number};
        String forAll = messages.getMessage("sheet.any." + key, which, locale);
        return messages.getMessage("sheet." + sheet.id() + "." + key, which, forAll, locale);
    }
}
