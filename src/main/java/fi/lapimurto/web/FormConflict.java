package fi.lapimurto.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.ui.Model;

/** A form that somebody else has saved while a person was writing it. */
public final class FormConflict {

    private static final String VERSION = "version";

    private FormConflict() {}

    /**
     * The form to show again after a refusal, with everything that was entered. After a conflict the page also gets what
     * the other has saved, as {@code theirs}: whoever saves again has seen it.
     *
     * @param sent what was entered
     * @param now what is kept now, with its version
     */
    public static Map<String, Object> again(
            FormProblems problems, Map<String, ?> sent, Map<String, ?> now, Model model) {
        Map<String, Object> form = new HashMap<>(sent);
        if (problems.conflict()) {
            Map<String, Object> theirs = new LinkedHashMap<>();
            now.forEach((field, value) -> {
                if (!field.equals(VERSION) && !text(value).equals(text(sent.get(field)))) {
                    theirs.put(field, value);
                }
            });
            model.addAttribute("theirs", theirs);
            form.put(VERSION, now.get(VERSION));
        }
        return form;
    }

    /** A box that is not ticked is not sent. */
    private static String text(Object value) {
        String text = Objects.toString(value, "").replace("\r\n", "\n").strip();
        return text.equals("false") ? "" : text;
    }
}
