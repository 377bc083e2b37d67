package fi.lapimurto.notification;

import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own page: how often they are told about what. */
@Controller
@RequestMapping("/me/notifications")
class PreferencePages {

    private static final String PAGE = "/me/notifications";

    private final PreferenceService preferences;
    private final PageActions actions;

    PreferencePages(PreferenceService preferences, PageActions actions) {
        this.preferences = preferences;
        this.actions = actions;
    }

    @GetMapping
    String show(Principal person, Model model) {
        model.addAttribute("timings", preferences.of(person.getName()));
        return "notification/preferences";
    }

    @PostMapping
    String choose(
            @RequestParam Timing tasks,
            @RequestParam Timing work,
            @RequestParam Timing workshops,
            @RequestParam(required = false) Timing progress,
            Principal person) {
        Map<Topic, Timing> chosen =
                new EnumMap<>(Map.of(Topic.tasks, tasks, Topic.work, work, Topic.workshops, workshops));
        if (progress != null) {
            chosen.put(Topic.progress, progress);
        }
        return actions.redirect(
                PAGE, "notification.preference.saved", () -> preferences.choose(person.getName(), chosen));
    }
}
