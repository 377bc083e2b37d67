package fi.lapimurto.form;

import java.util.List;

/** Short lists that a form holds as lines of a text. */
public final class Lines {

    private Lines() {}

    public static List<String> of(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    public static String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
