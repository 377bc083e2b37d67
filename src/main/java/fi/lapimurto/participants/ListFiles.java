package fi.lapimurto.participants;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Wording;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.participants.TableFile.Table;
import fi.lapimurto.web.CsvFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lists of participants as files: a column for each thing asked, named as people of each language name it. */
@Component
public class ListFiles {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("fi"));

    private static final Set<String> YES = Set.of("yes", "y", "kyllä", "k", "ja", "x", "1", "true");
    private static final Set<String> NO = Set.of("no", "n", "ei", "e", "nej", "-", "0", "false");

    private final MessageSource messages;

    ListFiles(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The people in a file, field by field as a form sends them; what is in a field is judged when it is saved.
     *
     * @throws UseCaseRejected when it is no table, or its columns are not those that are asked
     */
    public List<Map<AttendeeField, List<String>>> read(byte[] file, List<AttendeeField> asked, Locale locale) {
        List<List<String>> rows = TableFile.read(file);
        List<AttendeeField> columns = columns(rows.get(0), asked, locale);
        List<Map<AttendeeField, List<String>>> people = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<AttendeeField, List<String>> person = new EnumMap<>(AttendeeField.class);
            for (int i = 0; i < columns.size(); i++) {
                String cell = i < row.size() ? row.get(i) : "";
                if (columns.get(i) != null && !cell.isBlank()) {
                    person.put(columns.get(i), sent(columns.get(i), cell));
                }
            }
            if (!person.isEmpty()) {
                people.add(person);
            }
        }
        if (people.isEmpty()) {
            throw refused("participants.file.empty");
        }
        return people;
    }

    /** The fields of the columns; {@code null} for a column without a name, which holds nothing. */
    private List<AttendeeField> columns(List<String> header, List<AttendeeField> asked, Locale locale) {
        Map<String, AttendeeField> byLabel = new HashMap<>();
        for (AttendeeField field : asked) {
            byLabel.put(key(field.name()), field);
            LANGUAGES.forEach(language -> byLabel.put(key(label(field, language)), field));
        }
        List<AttendeeField> columns = new ArrayList<>();
        for (String name : header) {
            AttendeeField field = byLabel.get(key(name));
            if (field == null && !name.isBlank()) {
                throw refused("participants.file.unknownColumn", shortened(name), labels(asked));
            }
            if (field != null && columns.contains(field)) {
                throw refused("participants.file.columnTwice", label(field, locale));
            }
            columns.add(field);
        }
        if (!columns.contains(AttendeeField.name)) {
            throw refused("participants.file.noName", label(AttendeeField.name, locale));
        }
        return columns;
    }

    private static Object labels(List<AttendeeField> asked) {
        return Wording.list(
                asked.stream().map(it -> Wording.of("participants.field." + it)).toList());
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What stands in a cell, as a form would send it; what is not understood stays as it is and is refused later. */
    private List<String> sent(AttendeeField field, String cell) {
        String text = cell.strip();
        if (field == AttendeeField.days) {
            return Stream.of(text.split("[,;/ ]+")).filter(it -> !it.isBlank()).toList();
        }
        if (field.type().equals(YesNo.class)) {
            String answer = key(text);
            return List.of(YES.contains(answer) ? "yes" : NO.contains(answer) ? "no" : text);
        }
        if (field.type().equals(AttendeeLanguage.class)) {
            return List.of(Arrays.stream(AttendeeLanguage.values())
                    .filter(it -> key(text).equals(it.name())
                            || LANGUAGES.stream()
                                    .anyMatch(language ->
                                            key(text).equals(key(text("participants.language." + it, language)))))
                    .map(AttendeeLanguage::name)
                    .findFirst()
                    .orElse(text));
        }
        return List.of(text);
    }

    /** A list as a workbook. */
    public byte[] xlsx(ListView view, Locale locale) {
        String name = text("participants.title", locale, view.list().workshopNumber());
        return TableFile.xlsx(List.of(new Table(sheetName(name), rows(view, locale))));
    }

    /** A list as text with semicolons. */
    public byte[] csv(ListView view, Locale locale) {
        return CsvFile.of(rows(view, locale));
    }

    private List<List<String>> rows(ListView view, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(view.fields().stream().map(it -> label(it, locale)).toList());
        view.rows().stream()
                .map(ListView.Row::attendee)
                .map(person -> view.fields().stream()
                        .map(field -> shown(field, person, locale))
                        .toList())
                .forEach(rows::add);
        return rows;
    }

    /** What the venue is told, as a workbook: numbers, diets and needs counted, and names for the rooms only. */
    public byte[] xlsx(VenueCounts counts, Locale locale) {
        List<List<String>> numbers = new ArrayList<>();
        numbers.add(List.of(text("participants.sheet.matter", locale), text("participants.sheet.number", locale)));
        numbers.add(line("participants.venue.people", counts.people(), locale));
        counts.byDay()
                .forEach((day, people) ->
                        numbers.add(List.of(text("participants.day.number", locale, day), String.valueOf(people))));
        if (counts.withStay()) {
            numbers.add(line("participants.field.dinner", counts.dinners(), locale));
            numbers.add(line("participants.field.arrivesEveningBefore", counts.arriving(), locale));
            counts.diets().forEach(it -> numbers.add(counted("participants.field.specialDiet", it, locale)));
            counts.needs().forEach(it -> numbers.add(counted("participants.field.accessibility", it, locale)));
        }
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(sheetName(text("participants.sheet.numbers", locale)), numbers));
        if (!counts.guests().isEmpty()) {
            tables.add(new Table(sheetName(text("participants.venue.lodging", locale)), rooms(counts, locale)));
        }
        return TableFile.xlsx(tables);
    }

    private List<List<String>> rooms(VenueCounts counts, Locale locale) {
        List<List<String>> rooms = new ArrayList<>();
        rooms.add(Stream.of(
                        AttendeeField.name,
                        AttendeeField.lodgingNights,
                        AttendeeField.arrivesEveningBefore,
                        AttendeeField.roomWish)
                .map(it -> label(it, locale))
                .toList());
        counts.guests()
                .forEach(it -> rooms.add(List.of(
                        it.name(),
                        String.valueOf(it.nights()),
                        text("sheet.any." + (it.arrivesEveningBefore() ? "yes" : "no"), locale),
                        it.roomWish() == null ? "" : it.roomWish())));
        return rooms;
    }

    private List<String> line(String key, long number, Locale locale) {
        return List.of(text(key, locale), String.valueOf(number));
    }

    private List<String> counted(String key, VenueCounts.Counted it, Locale locale) {
        return List.of(text(key, locale) + ": " + it.what(), String.valueOf(it.people()));
    }

    /** What stands in a field, in words. */
    private String shown(AttendeeField field, Attendee person, Locale locale) {
        Object value = field.of(person);
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> days) {
            return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof YesNo answer) {
            return text("sheet.any." + answer, locale);
        }
        return value instanceof AttendeeLanguage language
                ? text("participants.language." + language, locale)
                : value.toString();
    }

    private String label(AttendeeField field, Locale locale) {
        return text("participants.field." + field, locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** As workbooks allow it: at most 31 characters, and none that separates sheets in a formula. */
    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return plain.length() > 31 ? plain.substring(0, 31) : plain;
    }

    private static UseCaseRejected refused(String why, Object... arguments) {
        return UseCaseRejected.invalid("file", why, arguments);
    }
}
