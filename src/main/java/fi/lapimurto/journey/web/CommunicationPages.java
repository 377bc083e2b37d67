package fi.lapimurto.journey.web;

import fi.lapimurto.form.DateFormats;
import fi.lapimurto.journey.Communications;
import fi.lapimurto.journey.Communications.CommunicationAudience;
import fi.lapimurto.journey.Communications.Told;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a team has told of its work. */
@Controller
@RequestMapping("/teams/{id}/communication")
class CommunicationPages {

    /** An entry in its reader's words. */
    record CommunicationRow(UUID id, String day, String audience, String what, String link, boolean helped) {}

    private final Communications communications;
    private final PageActions actions;
    private final MessageSource messages;
    private final Clock clock;

    CommunicationPages(Communications communications, PageActions actions, MessageSource messages, Clock clock) {
        this.communications = communications;
        this.actions = actions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        Map<String, String> form = Map.of("day", LocalDate.now(clock).toString());
        return show(communications.of(person.getName(), id), form, FormProblems.NONE, locale, model);
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Principal person,
            Locale locale,
            Model model) {
        return actions.form(
                "/teams/" + id + "/communication",
                "journey.news.added",
                () -> communications.add(person.getName(), id, sent),
                problems -> show(communications.of(person.getName(), id), sent, problems, locale, model));
    }

    @PostMapping("/{entry}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID entry, Principal person) {
        communications.remove(person.getName(), id, entry);
        return actions.done("/teams/" + id + "/communication", "journey.news.removed");
    }

    private String show(
            Communications.CommunicationLog seen,
            Map<String, ?> form,
            FormProblems problems,
            Locale locale,
            Model model) {
        model.addAttribute("team", seen.team());
        model.addAttribute("editable", seen.editable());
        List<CommunicationRow> rows =
                seen.entries().stream().map(it -> row(it, locale)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "missing",
                seen.missing().stream().map(it -> audience(it, locale)).collect(Collectors.joining(", ")));
        model.addAttribute("audiences", CommunicationAudience.values());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/communication";
    }

    private CommunicationRow row(Communications.Entry it, Locale locale) {
        Told told = it.told();
        return new CommunicationRow(
                it.id(),
                DateFormats.text(told.day(), locale),
                audience(told.audience(), locale),
                told.what(),
                told.link(),
                Boolean.TRUE.equals(told.helped()));
    }

    private String audience(CommunicationAudience audience, Locale locale) {
        return messages.getMessage("journey.audience." + audience, null, locale);
    }
}
