package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Wording;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetRow;
import fi.lapimurto.web.CsvFile;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lists as files: a column for each thing asked, named as people of each language name it. */
@Component
class SheetFiles {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("fi"));

    private static final Map<String, Set<String>> ANSWERS = Map.of(
            "yes", Set.of("yes", "y", "kyllä", "k", "ja", "x", "1", "true"),
            "no", Set.of("no", "n", "ei", "e", "nej", "-", "0", "false"));

    /** Days as our own files write them, and with a blank after the point. */
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d.M.yyyy"),
            DateTimeFormatter.ofPattern("d. M. yyyy"),
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));

    /** Days of workbooks are numbers, counted from here. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private final SheetFields fields;
    private final MessageSource messages;

    SheetFiles(SheetFields fields, MessageSource messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /**
     * The rows in a file, field by field as a form sends them; what is in a field is judged when it is saved.
     *
     * @throws UseCaseRejected when it is no table, or its columns are not those that are asked
     */
    List<Map<String, List<String>>> read(byte[] file, Sheet<?> sheet, Locale locale) {
        List<List<String>> lines = TableFile.read(file, sheet.mostRows());
        List<RecordComponent> columns = columns(lines.get(0), sheet, locale);
        List<Map<String, List<String>>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, List<String>> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String cell = i < line.size() ? line.get(i) : "";
                if (columns.get(i) != null && !cell.isBlank()) {
                    row.put(columns.get(i).getName(), typed(sheet, columns.get(i), cell.strip()));
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw refused("sheet.file.empty");
        }
        return rows;
    }

    /** The fields of the columns; {@code null} for a column without a name, which holds nothing. */
    private List<RecordComponent> columns(List<String> header, Sheet<?> sheet, Locale locale) {
        List<RecordComponent> asked = sheet.fields();
        Map<String, RecordComponent> byLabel = new HashMap<>();
        for (RecordComponent field : asked) {
            byLabel.put(key(field.getName()), field);
            LANGUAGES.forEach(language -> byLabel.put(key(fields.label(sheet, field, language)), field));
        }
        List<RecordComponent> columns = new ArrayList<>();
        for (String name : header) {
            RecordComponent field = byLabel.get(key(name));
            if (field == null && !name.isBlank()) {
                throw refused("sheet.file.unknownColumn", shortened(name), labels(sheet));
            }
            if (field != null && columns.contains(field)) {
                throw refused("sheet.file.columnTwice", fields.label(sheet, field, locale));
            }
            columns.add(field);
        }
        RecordComponent first = asked.get(0);
        if (!columns.contains(first)) {
            throw refused("sheet.file.noColumn", fields.label(sheet, first, locale));
        }
        return columns;
    }

    private static Object labels(Sheet<?> sheet) {
        return Wording.list(sheet.fields().stream()
                .map(it -> Wording.of("sheet." + sheet.id() + "." + it.getName()))
                .toList());
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What stands in a cell, as a form would send it; what is not understood stays as it is and is refused later. */
    private List<String> typed(Sheet<?> sheet, RecordComponent field, String cell) {
        if (field.getType().equals(List.class)) {
            String separators =
                    sheet.choices(field).keySet().stream().allMatch(it -> it.matches("\\d+")) ? "[,;/ ]+" : "[,;/\n]+";
            return Stream.of(cell.split(separators))
                    .filter(it -> !it.isBlank())
                    .map(it -> choice(sheet, field, it.strip()))
                    .toList();
        }
        if (!sheet.choices(field).isEmpty()) {
            return List.of(choice(sheet, field, cell));
        }
        if (field.getType().equals(LocalDate.class)) {
            return List.of(day(cell));
        }
        return List.of(field.getType().equals(LocalTime.class) ? time(cell) : cell);
    }

    private String choice(Sheet<?> sheet, RecordComponent field, String cell) {
        return sheet.choices(field).entrySet().stream()
                .filter(it -> key(cell).equals(it.getKey())
                        || ANSWERS.getOrDefault(it.getKey(), Set.of()).contains(key(cell))
                        || LANGUAGES.stream()
                                .anyMatch(language ->
                                        key(cell).equals(key(messages.getMessage(it.getValue(), language)))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(cell);
    }

    private static String day(String cell) {
        if (cell.matches("[2-7]\\d{4}")) {
            return FIRST_DAY.plusDays(Long.parseLong(cell)).toString();
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(cell, format).toString();
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return cell;
    }

    /** A workbook keeps a time as a part of the day. */
    private static String time(String cell) {
        return cell.matches("0\\.\\d{3,}")
                ? LocalTime.MIN
                        .plusMinutes(Math.round(new BigDecimal(cell).doubleValue() * 24 * 60))
                        .toString()
                : cell;
    }

    /** A list as a workbook. */
    byte[] xlsx(Sheet<?> sheet, Locale locale) {
        return TableFile.xlsx(List.of(new TableFile.Table(title(sheet, locale), rows(sheet, locale))));
    }

    /** A list as text with semicolons. */
    byte[] csv(Sheet<?> sheet, Locale locale) {
        return CsvFile.of(rows(sheet, locale));
    }

    /** What a file of the list, and its sheet, is called. */
    String title(Sheet<?> sheet, Locale locale) {
        String title = messages.getMessage(sheet.heading().title(), locale);
        return sheet.heading().place() == null
                ? title
                : title + ", " + messages.getMessage(sheet.heading().place(), locale);
    }

    private List<List<String>> rows(Sheet<?> sheet, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(sheet.fields().stream()
                .map(it -> fields.label(sheet, it, locale))
                .toList());
        for (SheetRow<?> row : sheet.rows()) {
            Map<String, List<String>> typed = SheetFields.typed(sheet, row.content());
            rows.add(sheet.fields().stream()
                    .map(it -> cell(sheet, it, typed.get(it.getName()), locale))
                    .toList());
        }
        return rows;
    }

    /** What stands in a field; a number without blanks or rounding, so that it comes back as it is. */
    private String cell(Sheet<?> sheet, RecordComponent field, List<String> typed, Locale locale) {
        if (field.getType().equals(BigDecimal.class) && !typed.isEmpty()) {
            char sign = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
            return typed.get(0).replace(',', sign);
        }
        return fields.text(sheet, field, typed, locale);
    }

    private static UseCaseRejected refused(String why, Object... arguments) {
        return UseCaseRejected.invalid("file", why, arguments);
    }
}
