package fi.lapimurto.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A message in words, in its reader's language.
 *
 * @param quote what people have written themselves, or {@code null}
 * @param rows what belongs together one under the other, such as the days of workshops
 * @param sections what a digest lists, below the rows
 * @param action what the link leads to
 * @param replyTo where answers go, or {@code null}
 * @param unsubscribe where its reader ends such mails with one click, or {@code null} when they always go
 * @param invitation what it carries for the reader's calendar, or {@code null}
 */
record Letter(
        Locale locale,
        String name,
        String address,
        String subject,
        String greeting,
        String body,
        Quote quote,
        List<String> rows,
        List<LetterSection> sections,
        String action,
        String link,
        String reason,
        String replyTo,
        String unsubscribe,
        CalendarFile invitation) {

    /** The language of the subject, which people may have written themselves. */
    String subjectLanguage() {
        return quote != null && quote.subject() ? quote.language() : locale.getLanguage();
    }

    /** What the templates of mails name; no quote and no rows when there are none. */
    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "language", locale.getLanguage(),
                "subjectLanguage", subjectLanguage(),
                "subject", subject,
                "greeting", greeting,
                "body", body,
                "action", action,
                "link", link,
                "reason", reason));
        if (quote != null) {
            variables.put("quote", quote);
        }
        if (!rows.isEmpty()) {
            variables.put("rows", rows);
        }
        if (!sections.isEmpty()) {
            variables.put("sections", sections);
        }
        return variables;
    }
}
