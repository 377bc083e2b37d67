package fi.lapimurto.participants.web;

import fi.lapimurto.form.DateFormats;
import fi.lapimurto.participants.VenueCounts;
import fi.lapimurto.participants.Venues;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where organisers see whose lists are missing, and what the venue needs to know. */
@Controller
@RequestMapping("/collaboratives/{id}/workshops/{number:\\d{1,2}}/participants")
class VenuePages {

    private final Venues venues;
    private final VenueFile file;
    private final Clock clock;
    private final MessageSource messages;

    VenuePages(Venues venues, VenueFile file, Clock clock, MessageSource messages) {
        this.venues = venues;
        this.file = file;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable int number, Principal person, Locale locale, Model model) {
        VenueCounts counts = venues.counts(id, number, person.getName());
        model.addAttribute("counts", counts);
        model.addAttribute("days", DateFormats.text(counts.firstDay(), counts.lastDay(), locale));
        model.addAttribute("due", DateFormats.moment(counts.dueAt().atZone(clock.getZone()), locale));
        model.addAttribute("deletedOn", DateFormats.text(counts.detailsDeletedOn(), locale));
        model.addAttribute("figures", figures(counts, locale));
        return "team/venue";
    }

    @GetMapping("/file.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @PathVariable int number, Principal person, Locale locale) {
        return file.xlsx(venues.counts(id, number, person.getName()), locale);
    }

    private List<String> figures(VenueCounts counts, Locale locale) {
        List<String> figures = new ArrayList<>();
        figures.add(text(
                "figure.participants.teams",
                locale,
                counts.answered(),
                counts.teams().size()));
        figures.add(text("figure.participants.people", locale, counts.people()));
        counts.byDay().forEach((day, people) -> figures.add(text("figure.participants.day", locale, day, people)));
        if (counts.withStay()) {
            figures.add(text("figure.participants.dinner", locale, counts.dinners()));
            figures.add(text("figure.participants.arriving", locale, counts.arriving()));
            figures.add(
                    text("figure.participants.lodging", locale, counts.guests().size(), counts.nights()));
        }
        return figures;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
