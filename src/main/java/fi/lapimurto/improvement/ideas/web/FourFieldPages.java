package fi.lapimurto.improvement.ideas.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.ideas.Ideas;
import fi.lapimurto.improvement.ideas.RatingConflict;
import fi.lapimurto.web.FormProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The four-field: a team's ideas by impact and ease, as a picture and as a form. */
@Controller
@RequestMapping("/teams/{id}/ideas/four-field")
class FourFieldPages {

    private final Ideas ideas;
    private final IdeaWriting writing;
    private final MessageSource messages;

    FourFieldPages(Ideas ideas, IdeaWriting writing, MessageSource messages) {
        this.ideas = ideas;
        this.writing = writing;
        this.messages = messages;
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
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            writing.rate(id, FourField.ratings(sent), person.getName());
            next.addFlashAttribute("news", "ideas.news.rated");
            return "redirect:/teams/" + id + "/ideas/four-field";
        } catch (UseCaseRejected refused) {
            if (refused.kind() == UseCaseRejected.Kind.FORBIDDEN || refused.kind() == UseCaseRejected.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.kind() == UseCaseRejected.Kind.CONFLICT ? 409 : 400);
            Ideas.Seen seen = ideas.read(person.getName(), id);
            FourField entered = FourField.of(seen.ideas(), sent, List.of());
            return show(seen, entered, FormProblems.of(refused, messages, locale), model);
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
