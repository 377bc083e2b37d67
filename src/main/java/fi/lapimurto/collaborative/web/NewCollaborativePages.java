package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Level;
import fi.lapimurto.engine.Labels;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.web.FormProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starting a collaborative on a page of our own; Tasklist's start form asks the same. */
@Controller
class NewCollaborativePages {

    private final AccessControl access;
    private final StartCollaborative start;
    private final MessageSource messages;

    NewCollaborativePages(AccessControl access, StartCollaborative start, MessageSource messages) {
        this.access = access;
        this.start = start;
        this.messages = messages;
    }

    @GetMapping("/collaboratives/new")
    String ask(Principal person, Locale locale, Model model) {
        access.require(person.getName(), Permission.ROUND_OPEN);
        var empty = new CollaborativesApi.Beginning("", null, locale.getLanguage(), "", null);
        return show(empty, FormProblems.NONE, model);
    }

    @PostMapping("/collaboratives")
    String open(
            @ModelAttribute CollaborativesApi.Beginning beginning,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            UUID id = start.open(beginning.values(), person.getName());
            next.addFlashAttribute("news", "collaborative.new.done");
            return "redirect:/collaboratives/" + id;
        } catch (UseCaseRejected refused) {
            if (refused.kind() != UseCaseRejected.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(beginning, FormProblems.of(refused, messages, locale), model);
        }
    }

    private static String show(CollaborativesApi.Beginning form, FormProblems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("levels", Level.values());
        model.addAttribute("languages", Labels.LANGUAGES);
        return "collaborative/new";
    }
}
