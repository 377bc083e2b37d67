package fi.lapimurto.journey.web;

import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.journey.Presentations;
import fi.lapimurto.web.FormConflict;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A team's presentation by the five P, written and read. */
@Controller
@RequestMapping("/teams/{id}/presentation")
class PresentationPages {

    /** The five P and what each asks, in the page's order. */
    static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("purpose", List.of("mission", "strategy", "service"));
        PARTS.put(
                "customers",
                List.of("population", "reasons", "manyServices", "partners", "satisfaction", "interviews", "themes"));
        PARTS.put("people", List.of("staff", "turnover", "wellbeing", "systems"));
        PARTS.put("processes", List.of("coreProcesses", "course", "leadTime"));
        PARTS.put("patterns", List.of("access", "meetings", "results", "strengths", "targets"));
    }

    private final Presentations presentations;
    private final PaperCommands papers;
    private final AnswerJson json;
    private final PageActions actions;

    PresentationPages(Presentations presentations, PaperCommands papers, AnswerJson json, PageActions actions) {
        this.presentations = presentations;
        this.papers = papers;
        this.json = json;
        this.actions = actions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Model model) {
        Presentations.PresentationView seen = presentations.read(person.getName(), id);
        return show(seen, form(seen), FormProblems.NONE, model);
    }

    private Map<String, Object> form(Presentations.PresentationView seen) {
        Map<String, Object> form = new HashMap<>(json.fields(seen.content()));
        form.put("version", seen.version());
        return form;
    }

    @PostMapping
    String save(@PathVariable UUID id, @RequestParam Map<String, String> sent, Principal person, Model model) {
        String seen = sent.getOrDefault("version", "0");
        Integer version = seen.matches("\\d{1,9}") ? Integer.valueOf(seen) : Integer.valueOf(0);
        return actions.form(
                "/teams/" + id + "/presentation",
                "team.news.presented",
                () -> papers.save(person.getName(), id, Deliverable.presentation, version, sent),
                problems -> {
                    Presentations.PresentationView now = presentations.read(person.getName(), id);
                    return show(now, FormConflict.again(problems, sent, form(now), model), problems, model);
                });
    }

    private static String show(
            Presentations.PresentationView seen, Map<String, ?> form, FormProblems problems, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("team", seen.team());
        model.addAttribute("parts", PARTS);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/presentation";
    }
}
