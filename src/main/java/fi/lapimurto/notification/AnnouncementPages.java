package fi.lapimurto.notification;

import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.notification.AnnouncementReader.Overview;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.MomentFormatter;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where organisers and coaches write to the people of a round. */
@Controller
@RequestMapping("/collaboratives/{id}/announcements")
class AnnouncementPages {

    /** A team to choose. */
    record Choice(String value, String label) {}

    private final AnnouncementReader reader;
    private final AnnouncementPreviews previews;
    private final AnnouncementService announcements;
    private final FormBinder binder;
    private final PageActions actions;
    private final MomentFormatter moments;

    AnnouncementPages(
            AnnouncementReader reader,
            AnnouncementPreviews previews,
            AnnouncementService announcements,
            FormBinder binder,
            PageActions actions,
            MomentFormatter moments) {
        this.reader = reader;
        this.previews = previews;
        this.announcements = announcements;
        this.binder = binder;
        this.actions = actions;
        this.moments = moments;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        return show(id, AnnouncementForm.empty(locale.getLanguage()), FormProblems.NONE, person, model);
    }

    @PostMapping(params = "preview")
    String preview(@PathVariable UUID id, @ModelAttribute AnnouncementForm form, Principal person, Model model) {
        return previewed(id, form, FormProblems.NONE, person, model);
    }

    /** Sends only what the person has seen; what cannot go as it was seen is shown as it would go now. */
    @PostMapping
    String send(@PathVariable UUID id, @ModelAttribute AnnouncementForm form, Principal person, Model model) {
        if (!form.isSeen()) {
            return preview(id, form, person, model);
        }
        return actions.form(
                "/collaboratives/" + id + "/announcements",
                "notification.announcement.sent",
                () -> announcements.send(id, form.content(binder), form.confirmation(), person.getName()),
                problems -> problems.conflict()
                        ? previewed(id, form, problems, person, model)
                        : show(id, form, problems, person, model));
    }

    private String previewed(UUID id, AnnouncementForm form, FormProblems problems, Principal person, Model model) {
        return actions.form(
                () -> {
                    AnnouncementPreview preview = previews.preview(id, form.content(binder), person.getName());
                    model.addAttribute("preview", preview);
                    return show(id, form.seen(preview), problems, person, model);
                },
                others -> show(id, form, others, person, model));
    }

    private String show(UUID id, AnnouncementForm form, FormProblems problems, Principal person, Model model) {
        Overview page = reader.of(id, person.getName());
        model.addAttribute("page", page);
        model.addAttribute(
                "teams",
                page.teams().stream()
                        .map(it -> new Choice(it.id().toString(), it.name()))
                        .toList());
        model.addAttribute("addressees", Addressee.values());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("moments", moments);
        return "notification/announcements";
    }
}
