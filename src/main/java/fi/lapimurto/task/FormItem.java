package fi.lapimurto.task;

import fi.lapimurto.engine.FormCondition;
import java.util.List;
import java.util.Map;

/**
 * One component of a form as its page shows it.
 *
 * @param kind text, group, shown or field
 * @param label of a group, a field or what is shown, or {@code null}
 * @param hint or {@code null}
 * @param words what a text says, or what is shown, in pieces
 * @param input what the template of a field reads, or {@code null}
 * @param hidden when it is not shown, or {@code null}
 * @param needed when a field that can be left empty has to be filled in
 */
record FormItem(
        ItemKind kind,
        String label,
        String hint,
        List<Words> words,
        Map<String, Object> input,
        FormCondition hidden,
        List<FormCondition> needed,
        List<FormItem> parts) {

    /** The same without one of its parts. */
    FormItem without(FormItem part) {
        List<FormItem> left = parts.stream()
                .filter(it -> !it.equals(part))
                .map(it -> it.without(part))
                .toList();
        return new FormItem(kind, label, hint, words, input, hidden, needed, left);
    }

    enum ItemKind {
        text,
        group,
        shown,
        field
    }

    /**
     * A piece of a text.
     *
     * @param link where it leads, or {@code null}
     */
    record Words(String text, String link) {}
}
