package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Days;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.people.Profile;
import fi.lapimurto.workshop.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Puts messages into words, with the days that hold when they are sent. */
@Component
class Letters {

    private static final String KEY = "notification.mail.";

    private final MessageSource messages;
    private final Deadlines deadlines;
    private final PeopleSettings settings;
    private final Environment environment;
    private final Clock clock;

    Letters(
            MessageSource messages,
            Deadlines deadlines,
            PeopleSettings settings,
            Environment environment,
            Clock clock) {
        this.messages = messages;
        this.deadlines = deadlines;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * Writes a letter.
     *
     * @param task the open task that it asks for, or {@code null}
     */
    Letter write(Message message, Collaborative collaborative, Profile to, String task) {
        Locale locale = Locale.forLanguageTag(message.language());
        Object[] facts = facts(message, collaborative, locale);
        String kind = KEY + message.kind();
        return new Letter(
                locale,
                to.name(),
                to.email(),
                text(kind + ".subject", facts, locale),
                text(KEY + "greeting", new Object[] {to.name()}, locale),
                text(kind + ".text", facts, locale),
                message.kind() == Kind.timetable_changed ? workshops(collaborative, locale) : List.of(),
                text(KEY + (task == null ? "board" : "task"), null, locale),
                base() + (task == null ? "/collaboratives/" + collaborative.id() : tasklist(task)),
                text(KEY + "reason", new Object[] {collaborative.name()}, locale));
    }

    /** What a list shows of a message. */
    String subject(Message message, Collaborative collaborative) {
        Locale locale = Locale.forLanguageTag(message.language());
        return text(KEY + message.kind() + ".subject", facts(message, collaborative, locale), locale);
    }

    /** 0 the collaborative's name, 1 the workshop's number, 2 the day or moment that matters, 3 the item. */
    private Object[] facts(Message message, Collaborative collaborative, Locale locale) {
        String when = switch (message.kind()) {
            case list_asked, list_due_soon, list_overdue -> moment(due(message, collaborative), locale);
            case info_session_opened, timetable_changed ->
                days(collaborative.timetable().first(), locale);
            case item_reopened, collaborative_cancelled ->
                Days.text(local(message.causedAt()).toLocalDate(), locale);
        };
        String item = message.item() == null
                ? null
                : messages.getMessage("collaborative.item." + message.item(), null, message.item(), locale);
        return new Object[] {collaborative.name(), message.workshopNumber(), when, item};
    }

    private Instant due(Message message, Collaborative collaborative) {
        return message.workshopNumber() <= collaborative.timetable().workshops().size()
                ? deadlines.participantList(collaborative.id(), message.workshopNumber())
                : message.deadline();
    }

    private List<String> workshops(Collaborative collaborative, Locale locale) {
        return collaborative.timetable().workshops().stream()
                .map(it -> text(KEY + "workshop", new Object[] {it.number(), days(it, locale)}, locale))
                .toList();
    }

    private static String days(Workshop workshop, Locale locale) {
        return Days.text(workshop.firstDay(), workshop.lastDay(), locale);
    }

    private String moment(Instant at, Locale locale) {
        ZonedDateTime local = local(at);
        String time = locale.getLanguage().equals("en") ? ", H:mm" : " 'klo' H.mm";
        return Days.text(local.toLocalDate(), locale) + local.format(DateTimeFormatter.ofPattern(time, locale));
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }

    private String text(String key, Object[] facts, Locale locale) {
        return messages.getMessage(key, facts, locale);
    }

    private static String tasklist(String task) {
        return "/camunda/app/tasklist/default/#/?task=" + task;
    }

    private String base() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return settings.address() != null ? settings.address() : "http://localhost:" + port;
    }
}
