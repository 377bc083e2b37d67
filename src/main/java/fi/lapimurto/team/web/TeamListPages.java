package fi.lapimurto.team.web;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.team.TeamCoaches;
import fi.lapimurto.team.TeamList;
import fi.lapimurto.team.TeamProgress;
import fi.lapimurto.team.Teams;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
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

    private final TeamList list;
    private final TeamCoaches coaches;
    private final TeamProgress progress;
    private final Collaboratives collaboratives;
    private final AccessControl access;
    private final PageActions actions;

    TeamListPages(
            TeamList list,
            TeamCoaches coaches,
            TeamProgress progress,
            Collaboratives collaboratives,
            AccessControl access,
            PageActions actions) {
        this.list = list;
        this.coaches = coaches;
        this.progress = progress;
        this.collaboratives = collaboratives;
        this.access = access;
        this.actions = actions;
    }

    @GetMapping
    String list(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        List<TeamList.TeamListRow> lines = list.of(person.getName(), id);
        RoleAssignments roles = access.of(person.getName());
        boolean organiser = roles.may(Permission.ROUND_ORGANISE, id);
        var collaborative = collaboratives.get(id);
        model.addAttribute("collaborative", collaborative);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "ways",
                progress.inWords(lines.stream().map(TeamList.TeamListRow::team).toList(), locale));
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
}
