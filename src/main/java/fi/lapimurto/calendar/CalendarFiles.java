package fi.lapimurto.calendar;

import fi.lapimurto.people.HomeAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes calendar files (RFC 5545, RFC 5546) by ical4j: it escapes texts and knows what belongs to what. */
@Component
public class CalendarFiles {

    /** The longest line in bytes, without its end. */
    private static final int LINE = 75;

    /**
     * Somebody with a mail address.
     *
     * @param name or {@code null}
     */
    public record Party(String name, String address) {}

    private final EventTitles titles;
    private final HomeAddress home;

    CalendarFiles(EventTitles titles, HomeAddress home) {
        this.titles = titles;
        this.home = home;
    }

    /**
     * A calendar to read, which asks nothing of anybody.
     *
     * @param name what calendar programs call it
     * @param since when an event was changed that does not say so
     */
    String published(String name, List<CalendarEvent> events, Instant since, Locale locale) {
        Calendar calendar = calendar(ImmutableMethod.PUBLISH);
        // What is published has to say by whom (RFC 5546, 3.2.1): by the program, not by a person.
        Party publisher =
                new Party("Läpimurto", "lapimurto@" + URI.create(home.link("/")).getHost());
        calendar.add(new XProperty("X-WR-CALNAME", name));
        if (events.stream().anyMatch(it -> !it.time().isWholeDay())) {
            calendar.add(HelsinkiZone.component());
        }
        events.forEach(it -> {
            VEvent event = event(it, it.changedAt() == null ? since : it.changedAt(), locale);
            event.add(new Organizer(name(publisher), mailto(publisher)));
            event.add(it.kind() == EventKind.task ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
            calendar.add(event);
        });
        return text(calendar);
    }

    /**
     * The invitation of one person to one event, its change, or its end; nobody else is named.
     *
     * @param organiser whose address the mail comes from
     */
    public String invitation(Invitation invitation, Party organiser, Party invited, Locale locale) {
        CalendarEvent it = invitation.event();
        Calendar calendar = calendar(invitation.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        if (!it.time().isWholeDay()) {
            calendar.add(HelsinkiZone.component());
        }
        VEvent event = event(it, it.changedAt(), locale);
        event.add(status(invitation.cancelled()));
        event.add(ImmutableTransp.OPAQUE);
        event.add(new Organizer(name(organiser), mailto(organiser)));
        // Nobody reads answers at the sending address: calendars keep them to themselves.
        ParameterList attendee = new ParameterList(
                List.of(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE, new Cn(plain(invited))));
        event.add(new Attendee(attendee, mailto(invited)));
        event.add(new XProperty("X-MICROSOFT-DISALLOW-COUNTER", "TRUE"));
        calendar.add(event);
        return text(calendar);
    }

    private static Status status(boolean cancelled) {
        return cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private static Calendar calendar(Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lapimurto//Lapimurto//FI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    private VEvent event(CalendarEvent it, Instant changedAt, Locale locale) {
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(it.id() + "@lapimurto"),
                new DtStamp(changedAt),
                new LastModified(changedAt),
                new Sequence(it.sequence()),
                new DtStart<>(starts(it.time())),
                new Summary(titles.whole(it, locale)),
                new Url(URI.create(home.link(it.path())))));
        if (it.time().isWholeDay()) {
            properties.add(new DtEnd<Temporal>(it.time().day().plusDays(1)));
        } else if (it.time().ends().isAfter(it.time().starts())) {
            properties.add(new DtEnd<Temporal>(it.time().ends()));
        }
        String where = it.place() != null ? it.place() : it.link();
        if (where != null) {
            properties.add(new Location(where));
        }
        String link = home.link(it.path());
        properties.add(new Description(it.link() == null ? link : it.link() + "\n" + link));
        VEvent event = new VEvent(false);
        properties.forEach(event::add);
        return event;
    }

    private static Temporal starts(EventTime time) {
        ZonedDateTime starts = time.starts();
        return time.isWholeDay() ? time.day() : starts;
    }

    private static URI mailto(Party party) {
        return URI.create("mailto:" + party.address());
    }

    private static ParameterList name(Party party) {
        return party.name() == null ? new ParameterList() : new ParameterList(List.of(new Cn(plain(party))));
    }

    /** A parameter has no way to hold a quotation mark. */
    private static String plain(Party party) {
        String name = party.name() == null ? party.address() : party.name();
        return name.replaceAll("[\"\\p{Cntrl}]+", " ").strip();
    }

    /** The library counts characters, the standard bytes: a line is folded anew before the character that is too many. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.replace("\r\n ", "").lines().forEach(line -> {
            int length = 0;
            for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
                String character = Character.toString(line.codePointAt(at));
                int bytes = character.getBytes(StandardCharsets.UTF_8).length;
                if (length + bytes > LINE) {
                    folded.append("\r\n ");
                    length = 1;
                }
                folded.append(character);
                length += bytes;
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(text.toString());
    }
}
