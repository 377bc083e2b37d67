package fi.lapimurto.team.recruiting.web;

import fi.lapimurto.collaborative.web.FormProblems;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.engine.Repetition;
import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.team.recruiting.Deciding;
import fi.lapimurto.team.recruiting.RecruitingOverview;
import java.security.Principal;
import java.util.Locale;
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

/** The applications of a collaborative, for its organisers. */
@Controller
@RequestMapping("/collaboratives/{id}/applications")
class ApplicationPages {

    private final RecruitingOverview overview;
    private final Deciding deciding;
    private final Repetition repetition;
    private final ApplicationLines lines;
    private final PeopleSettings settings;
    private final MessageSource messages;

    ApplicationPages(
            RecruitingOverview overview,
            Deciding deciding,
            Repetition repetition,
            ApplicationLines lines,
            PeopleSettings settings,
            MessageSource messages) {
        this.overview = overview;
        this.deciding = deciding;
        this.repetition = repetition;
        this.lines = lines;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping
    String list(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        RecruitingOverview.Round round = overview.of(id, person.getName());
        model.addAttribute("round", round);
        model.addAttribute("collaborative", round.collaborative());
        model.addAttribute("lines", lines.of(round, locale));
        model.addAttribute(
                "window", round.call().map(it -> lines.window(it, locale)).orElse(null));
        model.addAttribute(
                "address",
                (settings.address() == null ? "" : settings.address()) + "/apply/"
                        + round.collaborative().code());
        return "recruiting/applications";
    }

    @GetMapping("/{applicationId}")
    String one(@PathVariable UUID id, @PathVariable UUID applicationId, Principal person, Locale locale, Model model) {
        RecruitingOverview.One one = overview.one(id, applicationId, person.getName());
        model.addAttribute("one", one);
        model.addAttribute("collaborative", one.collaborative());
        model.addAttribute("it", one.application());
        model.addAttribute("texts", lines.texts(one.application()));
        model.addAttribute("scores", lines.scores(one.application()));
        model.addAttribute("answered", lines.answered(one.application(), locale));
        model.addAttribute("changes", lines.changes(one, locale));
        return "recruiting/application";
    }

    @PostMapping("/{applicationId}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID applicationId,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        try {
            repetition.inTransaction(() -> deciding.withdraw(id, applicationId, reason, person.getName()));
            next.addFlashAttribute("news", "recruiting.one.withdrawn");
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            next.addFlashAttribute("tried", "withdraw");
            next.addFlashAttribute("entered", reason);
            next.addFlashAttribute(
                    "refusals", FormProblems.of(refused, messages, locale).all());
        }
        return "redirect:/collaboratives/" + id + "/applications/" + applicationId;
    }
}
