package fi.lapimurto.task;

import java.util.List;
import java.util.Map;

/**
 * A task's form as a page sends it.
 *
 * @param login who has typed
 * @param fields what was typed, by field, and the hidden fields of the form
 */
public record TypedForm(String taskId, String login, Map<String, List<String>> fields) {

    /** The hidden field that names the task. */
    public static final String TASK = "_task";

    /** The hidden field that names the form of the task. */
    static final String FORM = "_form";

    /** The hidden field with the version of the draft that the page shows. */
    static final String DRAFT = "_draft";

    String form() {
        return first(FORM);
    }

    int draft() {
        String draft = first(DRAFT);
        return draft.matches("\\d{1,9}") ? Integer.parseInt(draft) : TaskDraftService.NONE;
    }

    boolean skips() {
        return first("outcome").equals("skipped");
    }

    private String first(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
