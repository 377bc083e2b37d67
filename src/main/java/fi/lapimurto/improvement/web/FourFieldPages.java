package fi.lapimurto.improvement.web;

import fi.lapimurto.improvement.Idea;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaReading;
import fi.lapimurto.improvement.RatingConflict;
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

    private final IdeaReading reading;
    private final IdeaCommands commands;
    private final PageActions actions;

    FourFieldPages(IdeaReading reading, IdeaCommands commands, PageActions actions) {
        this.reading = reading;
        this.commands = commands;
        this.actions = actions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Model model) {
        IdeaReading.TeamIdeas seen = reading.ofTeam(person.getName(), id);
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
                    () -> commands.rate(person.getName(), id, FourField.ratings(sent)),
                    problems -> again(id, sent, List.of(), problems, person, model));
        } catch (RatingConflict conflict) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("clash", true);
            return again(id, sent, conflict.now(), FormProblems.NONE, person, model);
        }
    }

    private String again(
            UUID id,
            Map<String, String> sent,
            List<Idea> theirs,
            FormProblems problems,
            Principal person,
            Model model) {
        IdeaReading.TeamIdeas seen = reading.ofTeam(person.getName(), id);
        return show(seen, FourField.of(seen.ideas(), sent, theirs), problems, model);
    }

    private static String show(IdeaReading.TeamIdeas seen, FourField field, FormProblems problems, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("team", seen.team());
        model.addAttribute("field", field);
        model.addAttribute("problems", problems);
        return "improvement/four-field";
    }
}
