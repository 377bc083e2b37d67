package fi.lapimurto.notification;

import fi.lapimurto.calendar.CalendarFiles;
import fi.lapimurto.calendar.CalendarFiles.Party;
import fi.lapimurto.calendar.Invitation;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.form.MailAddresses;
import fi.lapimurto.notification.MessageKind.LetterDetails;
import fi.lapimurto.people.HomeAddress;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts messages into words, with the days that hold when they are sent. */
@Component
class LetterWriter {

    private static final String KEY = "letter.";

    /** A letter's subject, and the language that it is in. */
    record Subject(String text, String language) {}

    private final MessageSource messages;
    private final MessageKinds kinds;
    private final HomeAddress home;
    private final UnsubscribeLinks unsubscribing;
    private final CalendarFiles files;
    private final Clock clock;

    LetterWriter(
            MessageSource messages,
            MessageKinds kinds,
            HomeAddress home,
            UnsubscribeLinks unsubscribing,
            CalendarFiles files,
            Clock clock) {
        this.messages = messages;
        this.kinds = kinds;
        this.home = home;
        this.unsubscribing = unsubscribing;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Writes a letter.
     *
     * @param task the open task that it asks for, or {@code null}
     */
    Letter write(MessageOrigin message, Collaborative collaborative, Recipient to, String task) {
        return write(message, collaborative, to, task, kinds.of(message).details());
    }

    /** Writes a letter of which nothing is kept yet, with what its texts are to name. */
    Letter draft(MessageOrigin message, Collaborative collaborative, Recipient to, LetterDetails details) {
        return write(message, collaborative, to, null, details);
    }

    private Letter write(
            MessageOrigin message, Collaborative collaborative, Recipient to, String task, LetterDetails details) {
        MessageKind kind = kinds.of(message);
        LetterContent content = content(message, collaborative, details);
        String wording = KEY + kind.audience().wording();
        String action = task == null ? kind.action() : "task";
        String path = task == null ? kind.path().of(message, collaborative) : "/tasks/" + task;
        Locale locale = locale(message);
        return new Letter(
                locale,
                to.name(),
                to.email(),
                content.text(KEY + kind.name() + ".subject"),
                messages.getMessage(wording + ".greeting", new Object[] {to.name()}, locale),
                content.text(KEY + kind.name() + ".text"),
                content.quote(),
                content.rows(),
                content.sections(),
                content.text(KEY + "action." + action),
                home.link(path),
                content.text(wording + ".reason"),
                content.replyTo(),
                unsubscribing.link(to.id(), kind).map(home::link).orElse(null),
                calendarFile(content.invitation(), to, locale));
    }

    private CalendarFile calendarFile(Invitation invitation, Recipient to, Locale locale) {
        if (invitation == null || !MailAddresses.isAddress(to.email())) {
            return null;
        }
        Party invited = new Party(to.name(), MailAddresses.toAscii(to.email()));
        return new CalendarFile(
                invitation.cancelled() ? "CANCEL" : "REQUEST",
                organiser -> files.invitation(invitation, organiser, invited, locale));
    }

    /** What a list shows of a message; one that cannot be put into words shows its kind, and the others stay readable. */
    Subject subject(MessageOrigin message, Collaborative collaborative) {
        try {
            LetterContent content =
                    content(message, collaborative, kinds.of(message).details());
            return new Subject(content.text(KEY + message.kind() + ".subject"), content.subjectLanguage());
        } catch (NoSuchElementException gone) {
            return new Subject(
                    messages.getMessage(KEY + message.kind() + ".name", null, locale(message)), message.language());
        }
    }

    /**
     * What a message would say now, for those who look after its collaborative: without its link, and without what a team
     * calls its trial, which is the team’s and its coach’s.
     *
     * @param to the recipient, or {@code null} when there is none any more
     */
    MessageText preview(VisibleMessage seen, MessageOrigin message, Collaborative collaborative, Recipient to) {
        MessageKind kind = kinds.of(message);
        Locale locale = locale(message);
        String name = messages.getMessage(KEY + kind.name() + ".name", null, LocaleContextHolder.getLocale());
        String greeting = to == null
                ? null
                : messages.getMessage(KEY + kind.audience().wording() + ".greeting", new Object[] {to.name()}, locale);
        try {
            LetterContent content = content(message, collaborative, kind.details());
            content.title("…");
            String text = content.text(KEY + kind.name() + ".text");
            return new MessageText(seen, name, greeting, text, content.quote(), content.rows());
        } catch (NoSuchElementException gone) {
            return new MessageText(seen, name, greeting, null, null, List.of());
        }
    }

    private LetterContent content(MessageOrigin message, Collaborative collaborative, LetterDetails details) {
        MessageKind kind = kinds.of(message);
        LetterContent content = new LetterContent(messages, clock, collaborative, locale(message));
        content.number(message.workshopNumber());
        kind.due(message).ifPresentOrElse(content::moment, () -> content.day(message.causedAt()));
        details.add(content, message);
        return content;
    }

    private static Locale locale(MessageOrigin message) {
        return Locale.forLanguageTag(message.language());
    }
}
