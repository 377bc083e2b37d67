package fi.lapimurto.overview;

import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where one collaborative stands; a team’s people come to the page of their team. */
@Controller
class BoardPage {

    private final Boards boards;
    private final AccessControl access;
    private final Teams teams;

    BoardPage(Boards boards, AccessControl access, Teams teams) {
        this.boards = boards;
        this.access = access;
        this.teams = teams;
    }

    @GetMapping("/collaboratives/{id}")
    String board(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        RoleAssignments roles = access.of(person.getName());
        if (!roles.may(Permission.ROUND_READ, id)) {
            Optional<Team> own = teams.all(roles.teams(Permission.TEAM_READ)).stream()
                    .filter(it -> it.collaborativeId().equals(id))
                    .findFirst();
            if (own.isPresent()) {
                return "redirect:/teams/" + own.get().id();
            }
        }
        model.addAttribute("board", boards.of(id, person.getName(), locale));
        return "overview/board";
    }
}
