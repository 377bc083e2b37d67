package fi.lapimurto.calendar;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What events are called in their reader's language; rounds, teams and tasks as they were named. */
@Component
public class EventTitles {

    private final MessageSource messages;

    public EventTitles(MessageSource messages) {
        this.messages = messages;
    }

    /** The title by which an event is known outside the program: with its round. */
    public String whole(CalendarEvent event, Locale locale) {
        return messages.getMessage(
                "calendar.event.inRound", new Object[] {brief(event, locale), event.collaborative()}, locale);
    }

    /** What an event is called as a whole, whichever of its days it is. */
    public String name(CalendarEvent event, Locale locale) {
        return messages.getMessage("calendar.event." + event.kind(), new Object[] {event.number()}, locale);
    }

    /** The title of an event beside its round. */
    public String brief(CalendarEvent event, Locale locale) {
        String about = event.about() == null
                ? ""
                : event.about()
                        .lines()
                        .filter(it -> !it.isBlank())
                        .map(String::strip)
                        .collect(Collectors.joining(", "));
        String name = event.days() > 1
                ? messages.getMessage(
                        "calendar.event.workshopDay", new Object[] {event.number(), event.day(), event.days()}, locale)
                : name(event, locale);
        return about.isEmpty() ? name : messages.getMessage("calendar.event.about", new Object[] {name, about}, locale);
    }
}
