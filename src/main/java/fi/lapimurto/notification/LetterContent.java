package fi.lapimurto.notification;

import fi.lapimurto.calendar.EventTime;
import fi.lapimurto.calendar.EventTitles;
import fi.lapimurto.calendar.Invitation;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.DateFormats;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What a letter's texts can name: {0} the collaborative, {1} a number, of the workshop unless said otherwise, {2} the day
 * or moment that matters, {3} the name of the item or team, {4} the title of a trial.
 */
final class LetterContent {

    private final MessageSource messages;
    private final ZoneId zone;
    private final Instant now;
    private final Collaborative collaborative;
    private final Locale locale;
    private final List<String> rows = new ArrayList<>();
    private final List<LetterSection> sections = new ArrayList<>();
    private Object number;
    private String when;
    private String name;
    private String title;
    private Quote quote;
    private String replyTo;
    private Invitation invitation;
    private Runnable rest = () -> {};

    LetterContent(MessageSource messages, Clock clock, Collaborative collaborative, Locale locale) {
        this.messages = messages;
        this.zone = clock.getZone();
        this.now = clock.instant();
        this.collaborative = collaborative;
        this.locale = locale;
    }

    Collaborative collaborative() {
        return collaborative;
    }

    void number(Object it) {
        number = it;
    }

    void name(String it) {
        name = it;
    }

    void title(String it) {
        title = it;
    }

    void day(Instant at) {
        when = DateFormats.text(local(at).toLocalDate(), locale);
    }

    void moment(Instant at) {
        when = DateFormats.moment(local(at), locale);
    }

    void days(Workshop workshop) {
        when = text(workshop);
    }

    /** What the letter carries for its reader's calendar. */
    void invitation(Invitation it) {
        invitation = it;
    }

    Invitation invitation() {
        complete();
        return invitation;
    }

    /** A letter about one event alone: what it is called, when it is, and the same for the calendar. */
    void event(Invitation it) {
        EventTime time = it.event().time();
        name = new EventTitles(messages).brief(it.event(), locale);
        when = time.isWholeDay() ? DateFormats.text(time.day(), locale) : DateFormats.moment(time.starts(), locale);
        row("letter.row.place", it.event().place());
        invitation = it;
    }

    /** What people have written themselves in the collaborative's language. Nothing when {@code null}. */
    void quote(String text) {
        quote = text == null ? null : new Quote(text, collaborative.language(), false);
    }

    /** What people have written themselves: it stands below the text. */
    void quote(Quote it) {
        quote = it;
    }

    /** Adds what only a whole letter tells, so that it is not read for a list of subjects. */
    void whole(Runnable more) {
        rest = more;
    }

    private void complete() {
        Runnable more = rest;
        rest = () -> {};
        more.run();
    }

    /** Where answers to the letter go; nowhere when {@code null}. */
    void replyTo(String address) {
        replyTo = address;
    }

    /** A line of a list below the text; none when what it tells is {@code null}. */
    void row(String key, Object... arguments) {
        if (arguments[0] != null) {
            rows.add(part(key, arguments));
        }
    }

    /** What belongs together under a heading; nothing when it is empty. */
    void section(LetterSection it) {
        if (!it.items().isEmpty()) {
            sections.add(it);
        }
    }

    /** A part of a text, in the letter's language. */
    String part(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The days of a workshop. */
    String text(Workshop workshop) {
        return text(workshop.firstDay(), workshop.lastDay());
    }

    String text(LocalDate first, LocalDate last) {
        return DateFormats.text(first, last, locale);
    }

    /** The workshops that are not over, one in each line. */
    void comingWorkshops() {
        LocalDate today = LocalDate.ofInstant(now, zone);
        collaborative.timetable().workshops().stream()
                .filter(it -> !it.lastDay().isBefore(today))
                .forEach(it -> row("letter.row.workshop", it.number(), text(it)));
    }

    /** A text in the letter's language that names what the letter names. */
    String text(String key) {
        Object[] facts = {collaborative == null ? null : collaborative.name(), number, when, name, title};
        return messages.getMessage(key, facts, locale);
    }

    Quote quote() {
        complete();
        return quote;
    }

    String replyTo() {
        complete();
        return replyTo;
    }

    /** The language of the letter's subject. */
    String subjectLanguage() {
        return quote != null && quote.subject() ? quote.language() : locale.getLanguage();
    }

    List<String> rows() {
        complete();
        return List.copyOf(rows);
    }

    List<LetterSection> sections() {
        complete();
        return List.copyOf(sections);
    }

    Locale locale() {
        return locale;
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }
}
