package fi.lapimurto.team.web;

import fi.lapimurto.engine.KnownFields;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Profile;
import fi.lapimurto.team.NewTeam;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.TeamFacts;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamList;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.team.Teams;
import fi.lapimurto.web.Precondition;
import fi.lapimurto.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams for programs: everything that the pages can do. */
@RestController
@RequestMapping("/api")
@Tag(name = "Teams")
class TeamsApi {

    /** A team in a list. */
    record Summary(
            UUID id,
            String name,
            String organisation,
            String state,
            long people,
            long joined,
            List<String> coaches,
            List<String> finished,
            long overdueTasks) {}

    /** A task that waits. */
    record TaskResponse(String id, String name, Instant dueAt, boolean overdue) {}

    /** One team, as its reader may see it. */
    record TeamResponse(
            Team team,
            String collaborative,
            List<MembersApi.MemberResponse> members,
            int placesNotFilled,
            List<String> findings,
            List<String> coaches,
            List<TaskResponse> tasks) {}

    private final TeamReader reading;
    private final TeamAccess access;
    private final Teams teams;
    private final TeamList list;
    private final TeamLifecycle lifecycle;
    private final TaskRowMapper rows;

    TeamsApi(
            TeamReader reading,
            TeamAccess access,
            Teams teams,
            TeamList list,
            TeamLifecycle lifecycle,
            TaskRowMapper rows) {
        this.reading = reading;
        this.access = access;
        this.teams = teams;
        this.list = list;
        this.lifecycle = lifecycle;
        this.rows = rows;
    }

    @GetMapping("/collaboratives/{id}/teams")
    @Operation(summary = "The teams of a collaborative, also those that have dropped out")
    List<Summary> list(@PathVariable UUID id, Principal person) {
        return list.of(person.getName(), id).stream().map(TeamsApi::summary).toList();
    }

    @PostMapping("/collaboratives/{id}/teams")
    @Operation(
            summary = "Adds a team without an application; for organisers",
            description = "An eleventh team needs overrideReason. Its contact person is invited at once.")
    ResponseEntity<TeamResponse> admit(
            @PathVariable UUID id, @RequestBody Map<String, Object> team, Locale locale, Principal person) {
        KnownFields.require(team, TeamFacts.class, NewTeam.Added.class);
        Team admitted = teams.admit(person.getName(), id, team);
        return ResponseEntity.created(URI.create("/api/teams/" + admitted.id()))
                .eTag(tag(admitted.version()))
                .body(answer(admitted.id(), locale, person));
    }

    @GetMapping("/coach/teams")
    @Operation(summary = "The teams that you coach, those with overdue tasks first")
    List<Summary> mine(Principal person) {
        return list.mine(person.getName(), Permission.TEAM_COACH).stream()
                .map(TeamsApi::summary)
                .toList();
    }

    @GetMapping("/teams/{id}")
    @Operation(summary = "One team; its ETag is what changes of its facts ask for")
    ResponseEntity<TeamResponse> one(@PathVariable UUID id, Locale locale, Principal person) {
        TeamResponse details = answer(id, locale, person);
        return ResponseEntity.ok().eTag(tag(details.team().version())).body(details);
    }

    @PutMapping("/teams/{id}")
    @Operation(summary = "Says otherwise what the team is about; send the ETag you have seen as If-Match")
    ResponseEntity<TeamResponse> describe(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> facts,
            Locale locale,
            Principal person) {
        access.require(person.getName(), Permission.TEAM_PEOPLE, id);
        KnownFields.require(facts, TeamFacts.class);
        Team team = reading.page(person.getName(), id).team();
        Integer seen = Precondition.version(ifMatch);
        if (seen != null && seen != team.version()) {
            throw Precondition.failed();
        }
        lifecycle.describe(person.getName(), id, team.version(), facts);
        return one(id, locale, person);
    }

    @PostMapping("/teams/{id}/drop-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets the team go, with a reason; for organisers")
    void dropOut(@PathVariable UUID id, @RequestBody ReasonRequest why, Principal person) {
        lifecycle.dropOut(person.getName(), id, why.reason());
    }

    private TeamResponse answer(UUID id, Locale locale, Principal person) {
        TeamReader.Page page = reading.page(person.getName(), id);
        return new TeamResponse(
                page.team(),
                page.collaborative(),
                page.members().stream()
                        .map(it -> MembersApi.person(it, page.reader().keeper()))
                        .toList(),
                page.places(),
                rows.words(page.findings(), locale).stream()
                        .map(TaskRowMapper.FindingText::text)
                        .toList(),
                page.coaches().stream().map(Profile::name).toList(),
                page.tasks().stream()
                        .map(it -> new TaskResponse(
                                it.id(), it.name(), it.dueAt(), page.overdue().contains(it.id())))
                        .toList());
    }

    private static Summary summary(TeamList.TeamListRow it) {
        return new Summary(
                it.team().id(),
                it.team().name(),
                it.team().organisation(),
                it.team().state().name(),
                it.people(),
                it.joined(),
                it.coaches().stream().map(Profile::name).toList(),
                it.finished(),
                it.overdue());
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
