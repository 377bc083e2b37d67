package fi.lapimurto.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A message in words, in its reader's language.
 *
 * @param rows what belongs together one under the other, such as the days of workshops
 * @param action what the link leads to
 */
record Letter(
        Locale locale,
        String name,
        String address,
        String subject,
        String greeting,
        String body,
        List<String> rows,
        String action,
        String link,
        String reason) {

    /** What the templates of mails name; no rows when there are none. */
    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "language", locale.getLanguage(),
                "subject", subject,
                "greeting", greeting,
                "body", body,
                "action", action,
                "link", link,
                "reason", reason));
        if (!rows.isEmpty()) {
            variables.put("rows", rows);
        }
        return variables;
    }
}
