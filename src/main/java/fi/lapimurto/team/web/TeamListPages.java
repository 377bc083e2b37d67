package fi.lapimurto.team.web;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamCoaches;
import fi.lapimurto.team.TeamProgress;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.team.Teams;
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

/** The teams of a collaborative. */
@Controller
@RequestMapping("/collaboratives/{id}/teams")
class TeamListPages {

    private final TeamReader reading;
    private final TeamCommands managing;
    private final TeamCoaches coaches;
    private final TeamProgress progress;
    private final Collaboratives collaboratives;
    private final AccessControl access;
    private final MessageSource messages;

    TeamListPages(
            TeamReader reading,
            TeamCommands managing,
            TeamCoaches coaches,
            TeamProgress progress,
            Collaboratives collaboratives,
            AccessControl access,
            MessageSource messages) {
        this.reading = reading;
        this.managing = managing;
        this.coaches = coaches;
        this.progress = progress;
        this.collaboratives = collaboratives;
        this.access = access;
        this.messages = messages;
    }

    @GetMapping
    String list(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        List<TeamReader.Line> lines = reading.of(person.getName(), id);
        RoleAssignments roles = access.of(person.getName());
        boolean organiser = roles.may(Permission.ROUND_ORGANISE, id);
        var collaborative = collaboratives.get(id);
        model.addAttribute("collaborative", collaborative);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "ways",
                progress.inWords(lines.stream().map(TeamReader.Line::team).toList(), locale));
        model.addAttribute(
                "takingPart", lines.stream().filter(it -> it.team().takesPart()).count());
        model.addAttribute("organiser", organiser);
        model.addAttribute("own", roles.teams(Permission.TEAM_COACH));
        model.addAttribute("running", collaborative.state() == CollaborativeState.running);
        model.addAttribute("coaches", organiser ? coaches.candidates(id) : List.of());
        model.addAttribute("most", Teams.MOST);
        model.addAttribute("each", TeamCoaches.TEAMS_EACH);
        return "team/teams";
    }

    @GetMapping("/new")
    String ask(@PathVariable UUID id, Principal person, Model model) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        Map<String, ?> form = Map.of("language", collaboratives.get(id).language());
        return form(id, form, FormProblems.NONE, model);
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        try {
            Team team = managing.admit(id, sent, person.getName());
            next.addFlashAttribute("news", "team.news.admitted");
            return "redirect:/teams/" + team.id();
        } catch (UseCaseRejected refused) {
            if (refused.kind() == UseCaseRejected.Kind.FORBIDDEN || refused.kind() == UseCaseRejected.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.kind() == UseCaseRejected.Kind.CONFLICT ? 409 : 400);
            return form(id, sent, FormProblems.of(refused, messages, locale), model);
        }
    }

    @PostMapping("/substitute")
    String substitute(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        try {
            managing.substitute(id, from, to, person.getName());
            next.addFlashAttribute("news", "team.news.substituted");
        } catch (UseCaseRejected refused) {
            if (refused.kind() == UseCaseRejected.Kind.FORBIDDEN || refused.kind() == UseCaseRejected.Kind.NOT_FOUND) {
                throw refused;
            }
            next.addFlashAttribute(
                    "refusals", FormProblems.of(refused, messages, locale).all());
        }
        return "redirect:/collaboratives/" + id + "/teams";
    }

    private String form(UUID id, Map<String, ?> form, FormProblems problems, Model model) {
        model.addAttribute("collaborative", collaboratives.get(id));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/new";
    }
}
