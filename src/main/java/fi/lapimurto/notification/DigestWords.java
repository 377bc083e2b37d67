package fi.lapimurto.notification;

import fi.lapimurto.form.DateFormats;
import fi.lapimurto.notification.DigestContent.Line;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words what digests list, and knows what of it is done meanwhile. */
@Component
class DigestWords {

    /** So many lines are read in one mail; the page has the others. */
    private static final int MOST = 25;

    private final ReminderQueries queries;
    private final MessageSource messages;
    private final Clock clock;

    DigestWords(ReminderQueries queries, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether anything of it is still to be done or told. */
    boolean ofUse(MessageOrigin message) {
        return message.content().lines().stream().anyMatch(undone(message));
    }

    /** What is still to be done, with links that begin with the program's address. */
    List<LetterSection> toDo(MessageOrigin message, Locale locale, Function<String, String> link) {
        List<Line> lines =
                message.content().lines().stream().filter(undone(message)).toList();
        return sections(lines, line -> true, locale, link);
    }

    /** All of it, with what is done marked, and links within the product. */
    List<LetterSection> all(MessageOrigin message, Locale locale) {
        return sections(message.content().lines(), undone(message), locale, Function.identity());
    }

    /** Tasks that are done, or do not wait for their reader any more, are left out. */
    private Predicate<Line> undone(MessageOrigin message) {
        Map<String, Boolean> open =
                queries.open(message.recipientId(), message.content().tasks());
        return it -> it.taskId() == null
                || open.containsKey(it.taskId())
                        && (open.get(it.taskId()) || !it.section().own());
    }

    /** How many of what there are: what its reader has to know before opening it. */
    String counts(DigestContent content, Locale locale) {
        return Stream.of(DigestSection.values())
                .map(section -> count(content, section, locale))
                .filter(it -> it != null)
                .collect(Collectors.joining(", "));
    }

    private String count(DigestContent content, DigestSection section, Locale locale) {
        long number =
                content.lines().stream().filter(it -> it.section() == section).count();
        return number == 0 ? null : text("notification.digest.count." + section, locale, number);
    }

    private List<LetterSection> sections(
            List<Line> lines, Predicate<Line> undone, Locale locale, Function<String, String> link) {
        return Stream.of(DigestSection.values())
                .map(section -> section(section, lines, undone, locale, link))
                .filter(it -> !it.items().isEmpty())
                .toList();
    }

    private LetterSection section(
            DigestSection section,
            List<Line> all,
            Predicate<Line> undone,
            Locale locale,
            Function<String, String> link) {
        List<Line> lines = all.stream().filter(it -> it.section() == section).toList();
        List<LetterSection.Item> items = new ArrayList<>();
        lines.stream()
                .limit(MOST)
                .map(it -> new LetterSection.Item(text(it, locale), link.apply(it.path()), !undone.test(it)))
                .forEach(items::add);
        if (lines.size() > MOST) {
            String more = text("notification.digest.more", locale, lines.size() - MOST);
            items.add(new LetterSection.Item(more, link.apply("/"), false));
        }
        return new LetterSection(text("notification.digest." + section, locale), items);
    }

    private String text(Line line, Locale locale) {
        if (line.dueAt() == null) {
            return line.round() == null
                    ? line.text()
                    : text("notification.digest.undated", locale, line.text(), line.round());
        }
        String day = DateFormats.text(line.dueAt().atZone(clock.getZone()).toLocalDate(), locale);
        String key = line.section().over() ? "notification.digest.wasDue" : "notification.digest.due";
        return text(key, locale, line.text(), day, line.round());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
