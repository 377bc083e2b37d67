package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.Language;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.sheet.Sheet;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What stands in the cells of a file, as a form would send it. */
final class FileValues {

    private static final Map<String, Set<String>> ANSWERS = Map.of(
            "yes", Set.of("yes", "y", "kyllä", "k", "ja", "x", "1", "true"),
            "no", Set.of("no", "n", "ei", "e", "nej", "-", "0", "false"));

    /** Days as our own files write them, and with a blank after the point. */
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d.M.yyyy"),
            DateTimeFormatter.ofPattern("d. M. yyyy"),
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));

    /** Numbers of choices one after the other, as people and spreadsheets write them: 1.2 as well as 1 and 2. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+((-|[,;/.&+ ]|and|ja|sekä|och)+[0-9]+)*\\.?");

    /** In what one choice is called. */
    private static final int MOST_COMMAS = 3;

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,2}) ?- ?([0-9]{1,2})");

    /** Days of workbooks are numbers, counted from here. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private final Sheet<?> sheet;
    private final MessageSource messages;

    FileValues(Sheet<?> sheet, MessageSource messages) {
        this.sheet = sheet;
        this.messages = messages;
    }

    /** What stands in a cell, as a form would send it; what is not understood stays as it is and is refused later. */
    List<String> typed(RecordComponent field, String cell) {
        if (numbered(sheet, field) && cell.length() < 60) {
            String numbers = key(PlainText.number(cell));
            return NUMBERS.matcher(numbers).matches() ? numbers(numbers) : List.of(cell);
        }
        if (field.getType().equals(List.class)) {
            return several(
                    field,
                    Stream.of(cell.split("[,;/\n]+"))
                            .filter(it -> !it.isBlank())
                            .map(String::strip)
                            .toList());
        }
        if (!sheet.choices(field).isEmpty()) {
            return List.of(choice(field, cell));
        }
        if (field.getType().equals(LocalDate.class)) {
            return List.of(day(PlainText.number(cell)));
        }
        return List.of(field.getType().equals(LocalTime.class) ? time(cell) : cell);
    }

    private static List<String> numbers(String cell) {
        String each = RANGE.matcher(cell)
                .replaceAll(range -> between(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        return Stream.of(each.split("\\D+"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private static String between(int one, int other) {
        return IntStream.rangeClosed(Math.min(one, other), Math.max(one, other))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** What a choice is called may have commas in it: the parts that make it up are one. */
    private List<String> several(RecordComponent field, List<String> parts) {
        List<String> typed = new ArrayList<>();
        int from = 0;
        while (from < parts.size()) {
            int to = Math.min(parts.size(), from + MOST_COMMAS + 1);
            String choice = choice(field, String.join(", ", parts.subList(from, to)));
            while (to > from + 1 && !sheet.choices(field).containsKey(choice)) {
                to--;
                choice = choice(field, String.join(", ", parts.subList(from, to)));
            }
            typed.add(choice);
            from = to;
        }
        return typed;
    }

    private String choice(RecordComponent field, String cell) {
        return sheet.choices(field).entrySet().stream()
                .filter(it -> key(cell).equals(key(it.getKey()))
                        || ANSWERS.getOrDefault(it.getKey(), Set.of()).contains(key(cell))
                        || Language.locales().stream()
                                .anyMatch(language ->
                                        words(cell).equals(words(messages.getMessage(it.getValue(), language)))))
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

    /** Whether all of it can be chosen, where there are choices. */
    boolean isPossible(RecordComponent field, List<String> typed) {
        return sheet.choices(field).isEmpty() || sheet.choices(field).keySet().containsAll(typed);
    }

    /** Whether numbers are chosen, several of them. */
    static boolean numbered(Sheet<?> sheet, RecordComponent field) {
        return field.getType().equals(List.class)
                && !sheet.choices(field).isEmpty()
                && sheet.choices(field).keySet().stream().allMatch(it -> it.matches("\\d+"));
    }

    private static String words(String name) {
        return key(name).replaceAll("[,;/\\s]+", " ");
    }

    private static String key(String name) {
        return PlainText.line(name).toLowerCase(Locale.ROOT);
    }
}
