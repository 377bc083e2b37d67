package fi.lapimurto.participants.web;

import fi.lapimurto.form.DateFormats;
import fi.lapimurto.participants.ListFiles;
import fi.lapimurto.participants.VenueCounts;
import fi.lapimurto.participants.Venues;
import java.security.Principal;
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
    private final ListFiles files;
    private final ListWriter writer;
    private final MessageSource messages;

    VenuePages(Venues venues, ListFiles files, ListWriter writer, MessageSource messages) {
        this.venues = venues;
        this.files = files;
        this.writer = writer;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable int number, Principal person, Locale locale, Model model) {
        VenueCounts counts = venues.counts(id, number, person.getName());
        model.addAttribute("counts", counts);
        model.addAttribute("days", DateFormats.text(counts.firstDay(), counts.lastDay(), locale));
        model.addAttribute("due", writer.moment(counts.dueAt(), locale));
        model.addAttribute("deletedOn", DateFormats.text(counts.detailsDeletedOn(), locale));
        model.addAttribute("figures", figures(counts, locale));
        return "team/venue";
    }

    @GetMapping("/file.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @PathVariable int number, Principal person, Locale locale) {
        VenueCounts counts = venues.counts(id, number, person.getName());
        String name = text("participants.venue.titleOf", locale, number, counts.collaborative());
        return Download.xlsx(files.xlsx(counts, locale), name);
    }

    private List<String> figures(VenueCounts counts, Locale locale) {
        List<String> figures = new ArrayList<>();
        figures.add(text(
                "participants.figure.teams",
                locale,
                counts.answered(),
                counts.teams().size()));
        figures.add(text("participants.figure.people", locale, counts.people()));
        counts.byDay().forEach((day, people) -> figures.add(text("participants.figure.day", locale, day, people)));
        if (counts.withStay()) {
            figures.add(text("participants.figure.dinner", locale, counts.dinners()));
            figures.add(text("participants.figure.arriving", locale, counts.arriving()));
            figures.add(
                    text("participants.figure.lodging", locale, counts.guests().size(), counts.nights()));
        }
        return figures;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
