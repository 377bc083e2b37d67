package fi.lapimurto.improvement.ideas.web;

import fi.lapimurto.improvement.ideas.Ideas;
import fi.lapimurto.improvement.ideas.RatingConflict;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
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

/** The four-field: a team's ideas by impact and ease, as a picture and as a form. */
@Controller
@RequestMapping("/teams/{id}/ideas/four-field")
class FourFieldPages {

    private final Ideas ideas;
    private final PageActions actions;

    FourFieldPages(Ideas ideas, PageActions actions) {
        this.ideas = ideas;
        this.actions = actions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Model model) {
        Ideas.Seen seen = ideas.read(person.getName(), id);
        return show(seen, FourField.of(seen.ideas()), FormProblems.NONE, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Principal person,
            Model model,
            HttpServletResponse response) {
        try {
            return actions.form(
                    "/teams/" + id + "/ideas/four-field",
                    "ideas.news.rated",
                    () -> ideas.rate(person.getName(), id, FourField.ratings(sent)),
                    problems -> {
                        Ideas.Seen seen = ideas.read(person.getName(), id);
                        return show(seen, FourField.of(seen.ideas(), sent, List.of()), problems, model);
                    });
        } catch (RatingConflict conflict) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            Ideas.Seen seen = ideas.read(person.getName(), id);
            model.addAttribute("clash", true);
            return show(seen, FourField.of(seen.ideas(), sent, conflict.now()), FormProblems.NONE, model);
        }
    }

    private static String show(Ideas.Seen seen, FourField field, FormProblems problems, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("team", seen.team());
        model.addAttribute("field", field);
        model.addAttribute("problems", problems);
        return "improvement/four-field";
    }
}
