package fi.lapimurto.team.web;

import fi.lapimurto.team.TeamCoaches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The coaches of teams for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Teams")
class TeamCoachesApi {

    /** Which coach. */
    record Coach(String coach) {}

    /** Who takes over from whom. */
    record Substitute(String from, String to) {}

    private final TeamCoaches coaches;

    TeamCoachesApi(TeamCoaches coaches) {
        this.coaches = coaches;
    }

    @PostMapping("/collaboratives/{id}/teams/substitute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets a coach take over all teams of another, with their open tasks")
    void substitute(@PathVariable UUID id, @RequestBody Substitute who, Principal person) {
        coaches.substitute(person.getName(), id, who.from(), who.to());
    }

    @PostMapping("/teams/{id}/coaches")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives the team a coach; for organisers")
    void coach(@PathVariable UUID id, @RequestBody Coach coach, Principal person) {
        coaches.assign(person.getName(), id, coach.coach());
    }

    @DeleteMapping("/teams/{id}/coaches/{coach}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the team from a coach; for organisers")
    void withdrawCoach(@PathVariable UUID id, @PathVariable String coach, Principal person) {
        coaches.withdraw(person.getName(), id, coach);
    }
}
