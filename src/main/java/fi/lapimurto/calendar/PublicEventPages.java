package fi.lapimurto.calendar;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.HomeAddress;
import fi.lapimurto.web.MomentFormatter;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Events that anybody may see, and the page on which organisers decide which. */
@Controller
class PublicEventPages {

    private final PublicEvents events;
    private final Collaboratives collaboratives;
    private final EventTitles titles;
    private final MomentFormatter moments;
    private final HomeAddress home;
    private final PageActions actions;

    PublicEventPages(
            PublicEvents events,
            Collaboratives collaboratives,
            EventTitles titles,
            MomentFormatter moments,
            HomeAddress home,
            PageActions actions) {
        this.events = events;
        this.collaboratives = collaboratives;
        this.titles = titles;
        this.moments = moments;
        this.home = home;
        this.actions = actions;
    }

    @GetMapping("/collaboratives/{id}/events")
    String choose(@PathVariable UUID id, Principal person, Model model) {
        model.addAttribute("events", events.of(person.getName(), id));
        model.addAttribute("round", collaboratives.get(id));
        model.addAttribute("home", home.link("/events/"));
        return shown("calendar/publish", model);
    }

    @PostMapping("/collaboratives/{id}/events/{workshop:\\d}/publish")
    String publish(@PathVariable UUID id, @PathVariable int workshop, Principal person) {
        return actions.redirect(
                "/collaboratives/" + id + "/events",
                "calendar.public.published",
                () -> events.publish(person.getName(), id, workshop, true));
    }

    @PostMapping("/collaboratives/{id}/events/{workshop:\\d}/hide")
    String hide(@PathVariable UUID id, @PathVariable int workshop, Principal person) {
        return actions.redirect(
                "/collaboratives/" + id + "/events",
                "calendar.public.hidden",
                () -> events.publish(person.getName(), id, workshop, false));
    }

    @GetMapping("/events/{event}")
    String show(@PathVariable UUID event, Model model) {
        model.addAttribute("event", events.get(event));
        return shown("calendar/event", model);
    }

    @GetMapping("/events/{event}/event.ics")
    ResponseEntity<byte[]> download(@PathVariable UUID event, Locale locale) {
        return FeedPages.calendar(events.file(event, locale));
    }

    private String shown(String view, Model model) {
        model.addAttribute("titles", titles);
        model.addAttribute("moments", moments);
        return view;
    }
}
