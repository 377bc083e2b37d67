package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetRow;
import fi.lapimurto.sheet.web.ReadFile.ReadRow;
import fi.lapimurto.web.CsvFile;
import fi.lapimurto.web.FileSettings;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lists as files: a column for each thing asked, named as people of each language name it. */
@Component
class SheetFiles {

    /** More is not told at once. */
    private static final int MOST_REASONS = 20;

    private static final int LONG_NUMBER = 5;

    private final SheetFields fields;
    private final MessageSource messages;
    private final FileSettings settings;

    SheetFiles(SheetFields fields, MessageSource messages, FileSettings settings) {
        this.fields = fields;
        this.messages = messages;
        this.settings = settings;
    }

    /**
     * The rows in a file, field by field as a form sends them; what can be typed is judged when it is saved.
     *
     * @throws UseCaseRejected when it is no table, has not the columns that are asked, or chooses what cannot be chosen
     */
    ReadFile read(byte[] file, Sheet<?> sheet) {
        FileColumns names = new FileColumns(sheet, messages);
        FileValues values = new FileValues(sheet, messages);
        FileTable table = TableFile.read(file, sheet.mostRows(), names::isHeader);
        if (table.header() == null) {
            throw withoutHeader(table, names.label(sheet.fields().get(0)));
        }
        List<RecordComponent> columns = names.of(table.header());
        List<Finding> findings = new ArrayList<>(unknown(table.header(), columns));
        List<ReadRow> rows = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (FileRow line : table.rows()) {
            Map<String, List<String>> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                RecordComponent field = columns.get(i);
                if (field != null && !line.cell(i).isBlank()) {
                    String cell = checked(line, i);
                    row.put(field.getName(), values.typed(field, cell));
                    if (isLost(sheet, field, line.cell(i))) {
                        findings.add(
                                Finding.inform("file.number", line.number(), Wording.of(names.label(field)), cell));
                    }
                    if (!values.isPossible(field, row.get(field.getName()))) {
                        reasons.add(impossible(sheet, field, rows.size(), line.number(), cell));
                    }
                }
            }
            if (!row.isEmpty()) {
                rows.add(new ReadRow(line.number(), row));
            }
        }
        if (!reasons.isEmpty()) {
            throw new UseCaseRejected(
                    UseCaseRejected.Kind.INVALID,
                    reasons.stream().limit(MOST_REASONS).toList());
        }
        if (rows.isEmpty()) {
            throw TableFile.refused("sheet.file.empty");
        }
        return new ReadFile(rows, findings);
    }

    private static UseCaseRejected withoutHeader(FileTable table, String label) {
        if (table.isEmpty()) {
            return TableFile.refused("sheet.file.empty");
        }
        return table.sheet() == null
                ? TableFile.refused("sheet.file.noColumn", Wording.of(label))
                : TableFile.refused("sheet.file.noColumnInSheet", Wording.of(label), shortened(table.sheet()));
    }

    private static List<Finding> unknown(FileRow header, List<RecordComponent> columns) {
        String unknown = IntStream.range(0, columns.size())
                .filter(it -> columns.get(it) == null && !header.cell(it).isBlank())
                .mapToObj(it -> "“" + shortened(header.cell(it).text()) + "”")
                .collect(Collectors.joining(", "));
        return unknown.isEmpty() ? List.of() : List.of(Finding.inform("file.unknownColumn", unknown));
    }

    private static String checked(FileRow line, int column) {
        FileCell cell = line.cell(column);
        if (cell.kind() == FileCell.CellType.FORMULA) {
            throw TableFile.refused("sheet.file.formula", address(column) + line.number());
        }
        if (cell.text().length() > FileTable.LONGEST_CELL) {
            throw TableFile.refused("sheet.file.longCell", FileTable.LONGEST_CELL);
        }
        return cell.text();
    }

    private static String address(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : (char) ('A' + column / 26 - 1) + last;
    }

    /** Whether a spreadsheet may have taken a zero or a plus from a text, since it is all digits. */
    private static boolean isLost(Sheet<?> sheet, RecordComponent field, FileCell cell) {
        return cell.kind() == FileCell.CellType.NUMBER
                && field.getType().equals(String.class)
                && sheet.choices(field).isEmpty()
                && PlainText.kind(field.getAccessor()) != PlainText.Kind.TELEPHONE
                && cell.text().length() >= LONG_NUMBER;
    }

    private Reason impossible(Sheet<?> sheet, RecordComponent field, int index, int number, String cell) {
        String hint = FileValues.numbered(sheet, field) ? "sheet.file.numbers" : "sheet.file.choice";
        return new Reason(
                "rows[" + index + "]." + field.getName(),
                hint,
                List.of(
                        number,
                        Wording.of("sheet." + sheet.id() + "." + field.getName()),
                        shortened(cell),
                        Wording.list(List.copyOf(sheet.choices(field).values()))));
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    /** A list as a workbook. */
    byte[] xlsx(Sheet<?> sheet, Locale locale) {
        return TableFile.xlsx(List.of(new TableFile.Table(title(sheet, locale), rows(sheet, locale))));
    }

    /** A list as text with semicolons. */
    byte[] csv(Sheet<?> sheet, Locale locale) {
        return CsvFile.of(rows(sheet, locale).stream()
                .map(row -> row.stream().map(this::text).toList())
                .toList());
    }

    /** What a file of the list, and its sheet, is called. */
    String title(Sheet<?> sheet, Locale locale) {
        String title = messages.getMessage(sheet.heading().title(), locale);
        return sheet.heading().place() == null
                ? title
                : title + ", " + messages.getMessage(sheet.heading().place(), locale);
    }

    private List<List<Object>> rows(Sheet<?> sheet, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(sheet.fields().stream()
                .map(it -> (Object) fields.label(sheet, it, locale))
                .toList());
        for (SheetRow<?> row : sheet.rows()) {
            Map<String, List<String>> typed = SheetFields.typed(sheet, row.content());
            rows.add(sheet.fields().stream()
                    .map(it -> cell(sheet, it, typed.get(it.getName()), locale))
                    .toList());
        }
        return rows;
    }

    /** What stands in a field, a number or a text: days and times as the country writes them, words as the reader does. */
    private Object cell(Sheet<?> sheet, RecordComponent field, List<String> typed, Locale locale) {
        if (Number.class.isAssignableFrom(field.getType()) && !typed.isEmpty()) {
            return new BigDecimal(typed.get(0).replace(',', '.'));
        }
        boolean words = !sheet.choices(field).isEmpty();
        return FileValues.numbered(sheet, field)
                ? String.join(", ", typed)
                : fields.text(sheet, field, typed, words ? locale : settings.format());
    }

    /** A number without blanks or rounding, so that it comes back as it is. */
    private String text(Object cell) {
        char sign = DecimalFormatSymbols.getInstance(settings.format()).getDecimalSeparator();
        return cell instanceof BigDecimal number ? number.toPlainString().replace('.', sign) : (String) cell;
    }
}
