package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.web.CollaborativesApi.NextRound;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.web.FormProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starting a round with the plans of an earlier one. */
@Controller
@RequestMapping("/collaboratives/{id}/copy")
class CopyPages {

    /** Rounds follow each other by the year, on the same days of the week. */
    private static final int WEEKS_BETWEEN_ROUNDS = 52;

    private final AccessControl access;
    private final StartCollaborative start;
    private final Collaboratives collaboratives;
    private final RetryingTransaction transaction;
    private final MessageSource messages;
    private final Clock clock;

    CopyPages(
            AccessControl access,
            StartCollaborative start,
            Collaboratives collaboratives,
            RetryingTransaction transaction,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.start = start;
        this.collaboratives = collaboratives;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Principal person, Model model) {
        access.require(person.getName(), Permission.ROUND_READ, id);
        access.require(person.getName(), Permission.ROUND_OPEN);
        LocalDate firstDay = transaction.inTransaction(
                () -> collaboratives.get(id).timetable().first().firstDay());
        return show(id, new NextRound("", next(firstDay).toString()), FormProblems.NONE, model);
    }

    @PostMapping
    String copy(
            @PathVariable UUID id,
            @ModelAttribute NextRound form,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            UUID fresh = start.copy(id, form.name(), form.firstWorkshopDay(), person.getName());
            next.addFlashAttribute("news", "collaborative.copy.done");
            return "redirect:/collaboratives/" + fresh;
        } catch (UseCaseRejected refused) {
            if (refused.kind() != UseCaseRejected.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(id, form, FormProblems.of(refused, messages, locale), model);
        }
    }

    private LocalDate next(LocalDate firstDay) {
        LocalDate next = firstDay.plusWeeks(WEEKS_BETWEEN_ROUNDS);
        while (next.isBefore(LocalDate.now(clock))) {
            next = next.plusWeeks(WEEKS_BETWEEN_ROUNDS);
        }
        return next;
    }

    private String show(UUID id, NextRound form, FormProblems problems, Model model) {
        Collaborative earlier = collaboratives.get(id);
        model.addAttribute("collaborative", earlier);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "collaborative/copy";
    }
}
