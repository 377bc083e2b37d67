package fi.lapimurto.team.web;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.team.TeamCoaches;
import fi.lapimurto.team.TeamProgress;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.team.Teams;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams of a collaborative. */
@Controller
@RequestMapping("/collaboratives/{id}/teams")
class TeamListPages {

    private final TeamReader reading;
    private final Teams teams;
    private final TeamCoaches coaches;
    private final TeamProgress progress;
    private final Collaboratives collaboratives;
    private final AccessControl access;
    private final PageActions actions;

    TeamListPages(
            TeamReader reading,
            Teams teams,
            TeamCoaches coaches,
            TeamProgress progress,
            Collaboratives collaboratives,
            AccessControl access,
            PageActions actions) {
        this.reading = reading;
        this.teams = teams;
        this.coaches = coaches;
        this.progress = progress;
        this.collaboratives = collaboratives;
        this.access = access;
        this.actions = actions;
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
    String add(@PathVariable UUID id, @RequestParam Map<String, String> sent, Principal person, Model model) {
        return actions.form(
                () -> actions.done(
                        "/teams/" + teams.admit(person.getName(), id, sent).id(), "team.news.admitted"),
                problems -> form(id, sent, problems, model));
    }

    @PostMapping("/substitute")
    String substitute(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Principal person) {
        return actions.redirect(
                "/collaboratives/" + id + "/teams",
                "team.news.substituted",
                () -> coaches.substitute(person.getName(), id, from, to));
    }

    private String form(UUID id, Map<String, ?> form, FormProblems problems, Model model) {
        model.addAttribute("collaborative", collaboratives.get(id));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/new";
    }
}
