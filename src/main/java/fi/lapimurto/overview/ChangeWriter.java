package fi.lapimurto.overview;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.engine.Labels;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.overview.ChangeLine.Thing;
import fi.lapimurto.web.MomentFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts changes into the reader’s words. */
@Component
class ChangeWriter {

    private final BoardLists lists;
    private final MomentFormatter when;
    private final MessageSource messages;
    private final Labels labels;

    ChangeWriter(BoardLists lists, MomentFormatter when, MessageSource messages, Labels labels) {
        this.lists = lists;
        this.when = when;
        this.messages = messages;
        this.labels = labels;
    }

    /**
     * One change.
     *
     * @param names of people, by login
     * @param thing what it concerns, or {@code null} where the page says it already
     */
    ChangeLine line(AuditEntry it, Map<String, String> names, Thing thing, Locale locale) {
        String detail = isOfTask(it) ? ofTask(it, names, locale) : detail(it, locale);
        return new ChangeLine(
                it.id(),
                it.at(),
                when.moment(it.at(), locale),
                it.by(),
                it.by() == null ? nobody(it, locale) : names.getOrDefault(it.by(), it.by()),
                kind(it),
                it.what(),
                messages.getMessage("audit." + words(it) + "." + it.what(), null, it.what(), locale),
                thing != null && thing.name().equals(detail) ? null : detail,
                thing,
                it.reason());
    }

    private static boolean isOfTask(AuditEntry it) {
        return it.what().startsWith("task_");
    }

    /** The task's label, and who had it before or got it. */
    private String ofTask(AuditEntry it, Map<String, String> names, Locale locale) {
        String[] parts = it.detail().split(" ", 2);
        String task = labels.ofModel(parts[0], locale.getLanguage(), parts[0]);
        return task + " (" + names.getOrDefault(parts[1], parts[1]) + ")";
    }

    /** Whom a change names beside who made it, by login. */
    static Stream<String> others(AuditEntry it) {
        return isOfTask(it) ? Stream.of(it.detail().split(" ", 2)[1]) : Stream.empty();
    }

    /** Who has no login: the program, or where the message says so somebody without an account. */
    private String nobody(AuditEntry it, Locale locale) {
        String program = messages.getMessage("audit.by.program", null, locale);
        return messages.getMessage("audit.by." + kind(it) + "." + it.what(), null, program, locale);
    }

    /** Which part of its subject a change concerns, or {@code null}. */
    String detail(AuditEntry it, Locale locale) {
        if (it.detail() == null || isOfTask(it)) {
            return null;
        }
        return switch (ChangeKind.valueOf(kind(it))) {
            case collaborative -> ofRound(it, locale);
            case person -> text("people.role." + it.detail(), locale);
            case team ->
                text((it.what().equals("catch_up_changed") ? "journey.work." : "audit.rule.") + it.detail(), locale);
            case paper -> text("journey.work." + it.detail(), locale);
            default -> it.detail();
        };
    }

    private String ofRound(AuditEntry it, Locale locale) {
        return switch (it.what()) {
            case "list_changed" -> part("sheet.", it.detail(), true, locale);
            case "copied" -> it.detail();
            case "invited", "invitation_withdrawn", "invitation_declined", "decline_undone" ->
                text("people.role." + it.detail(), locale);
            case "announced" -> announced(it.detail(), locale);
            default -> part("collaborative.item.", it.detail(), false, locale);
        };
    }

    /** What was written, and to how many people. */
    private String announced(String detail, Locale locale) {
        String[] parts = detail.split(" ", 2);
        return text("audit.collaborative.announced.detail", locale, Integer.valueOf(parts[0]), parts[1]);
    }

    /** A form or a list, and the workshop or gap where there are several. */
    private String part(String words, String detail, boolean list, Locale locale) {
        String[] parts = detail.split(" ");
        String title = text(words + parts[0], locale);
        if (parts.length == 1) {
            return title;
        }
        String ofForm = parts[0].startsWith(Decision.GAP) ? Decision.GAP : Decision.WORKSHOP;
        String process = list ? lists.process(parts[0]) : ofForm;
        return title + ", " + text("collaborative.occurrence." + process, locale, parts[1]);
    }

    private static String kind(AuditEntry it) {
        return it.subject().kind();
    }

    /** What becomes of a team, its people and its papers has one vocabulary. */
    private static String words(AuditEntry it) {
        return kind(it).matches("member|paper") ? "team" : kind(it);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, key.substring(key.lastIndexOf('.') + 1), locale);
    }
}
