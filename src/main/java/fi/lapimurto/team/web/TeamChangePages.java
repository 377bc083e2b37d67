package fi.lapimurto.team.web;

import fi.lapimurto.team.TeamCoaches;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.web.FormConflict;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What organisers and a team's contact change of the team as a whole. */
@Controller
@RequestMapping("/teams/{id}")
class TeamChangePages {

    private final TeamReader reading;
    private final TeamCoaches coaches;
    private final TeamLifecycle lifecycle;
    private final PageActions actions;

    TeamChangePages(TeamReader reading, TeamCoaches coaches, TeamLifecycle lifecycle, PageActions actions) {
        this.reading = reading;
        this.coaches = coaches;
        this.lifecycle = lifecycle;
        this.actions = actions;
    }

    @GetMapping("/facts")
    String facts(@PathVariable UUID id, Principal person, Model model) {
        TeamReader.Page page = reading.keeperPage(person.getName(), id);
        return facts(page, TeamValues.of(page.team()), FormProblems.NONE, model);
    }

    @PostMapping("/facts")
    String facts(@PathVariable UUID id, @RequestParam Map<String, String> sent, Principal person, Model model) {
        Integer version = TeamValues.version(sent);
        return actions.form(
                "/teams/" + id,
                "team.news.described",
                () -> lifecycle.describe(person.getName(), id, version == null ? -1 : version, sent),
                problems -> {
                    TeamReader.Page page = reading.keeperPage(person.getName(), id);
                    Map<String, ?> now = TeamValues.of(page.team());
                    return facts(page, FormConflict.again(problems, sent, now, model), problems, model);
                });
    }

    @PostMapping("/coaches")
    String coach(@PathVariable UUID id, @RequestParam(defaultValue = "") String coach, Principal person) {
        return actions.redirect("/teams/" + id, "team.news.coach", () -> coaches.assign(person.getName(), id, coach));
    }

    @PostMapping("/coaches/withdraw")
    String withdrawCoach(@PathVariable UUID id, @RequestParam(defaultValue = "") String coach, Principal person) {
        return actions.redirect(
                "/teams/" + id, "team.news.coachWithdrawn", () -> coaches.withdraw(person.getName(), id, coach));
    }

    @PostMapping("/drop-out")
    String dropOut(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Principal person) {
        String team = "/teams/" + id;
        return actions.redirect(
                team,
                "team.news.droppedOut",
                () -> lifecycle.dropOut(person.getName(), id, reason),
                team,
                Map.of("entered", reason));
    }

    private static String facts(TeamReader.Page page, Map<String, ?> form, FormProblems problems, Model model) {
        model.addAttribute("team", page.team());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/facts";
    }
}
