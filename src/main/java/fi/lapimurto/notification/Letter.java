package fi.lapimurto.notification;

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

    /** What the templates of mails name. */
    Map<String, Object> variables() {
        return Map.of(
                "language", locale.getLanguage(),
                "subject", subject,
                "greeting", greeting,
                "body", body,
                "rows", rows,
                "action", action,
                "link", link,
                "reason", reason);
    }
}
