package fi.lapimurto.team.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Profile;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.MemberState;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.web.Precondition;
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
import org.springframework.web.bind.annotation.DeleteMapping;
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

    /** Somebody in a team; e-mail and telephone for its contact and the organisers only. */
    record Person(
            UUID id,
            int version,
            String name,
            String email,
            String phone,
            String profession,
            String role,
            boolean supervisor,
            boolean developer,
            boolean contact,
            String language,
            MemberState state) {}

    /** A task that waits. */
    record Waiting(String id, String name, Instant dueAt, boolean overdue) {}

    /** One team, as its reader may see it. */
    record Details(
            Team team,
            String collaborative,
            List<Person> members,
            int placesNotFilled,
            List<String> findings,
            List<String> coaches,
            List<Waiting> tasks) {}

    /** Why something is done. */
    record Why(String reason) {}

    /** Which coach. */
    record Coach(String coach) {}

    /** Who takes over from whom. */
    record Substitute(String from, String to) {}

    private final TeamReader reading;
    private final TeamCommands managing;
    private final TaskRowMapper rows;

    TeamsApi(TeamReader reading, TeamCommands managing, TaskRowMapper rows) {
        this.reading = reading;
        this.managing = managing;
        this.rows = rows;
    }

    @GetMapping("/collaboratives/{id}/teams")
    @Operation(summary = "The teams of a collaborative, also those that have dropped out")
    List<Summary> list(@PathVariable UUID id, Principal person) {
        return reading.of(person.getName(), id).stream().map(TeamsApi::summary).toList();
    }

    @PostMapping("/collaboratives/{id}/teams")
    @Operation(
            summary = "Adds a team without an application; for organisers",
            description = "An eleventh team needs overrideReason. Its contact person is invited at once.")
    ResponseEntity<Details> admit(
            @PathVariable UUID id, @RequestBody Map<String, Object> team, Locale locale, Principal person) {
        Team admitted = managing.admit(id, team, person.getName());
        return ResponseEntity.created(URI.create("/api/teams/" + admitted.id()))
                .eTag(tag(admitted.version()))
                .body(answer(admitted.id(), locale, person));
    }

    @PostMapping("/collaboratives/{id}/teams/substitute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets a coach take over all teams of another, with their open tasks")
    void substitute(@PathVariable UUID id, @RequestBody Substitute who, Principal person) {
        managing.substitute(id, who.from(), who.to(), person.getName());
    }

    @GetMapping("/coach/teams")
    @Operation(summary = "The teams that you coach, those with overdue tasks first")
    List<Summary> mine(Principal person) {
        return reading.mine(person.getName(), Permission.TEAM_COACH).stream()
                .map(TeamsApi::summary)
                .toList();
    }

    @GetMapping("/teams/{id}")
    @Operation(summary = "One team; its ETag is what changes of its facts ask for")
    ResponseEntity<Details> one(@PathVariable UUID id, Locale locale, Principal person) {
        Details details = answer(id, locale, person);
        return ResponseEntity.ok().eTag(tag(details.team().version())).body(details);
    }

    @PutMapping("/teams/{id}")
    @Operation(summary = "Says otherwise what the team is about; send the ETag you have seen as If-Match")
    ResponseEntity<Details> describe(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> facts,
            Locale locale,
            Principal person) {
        managing.requireKeeper(id, person.getName());
        Team team = reading.page(person.getName(), id).team();
        Integer seen = Precondition.version(ifMatch);
        if (seen != null && seen != team.version()) {
            throw Precondition.failed();
        }
        managing.describe(id, team.version(), facts, person.getName());
        return one(id, locale, person);
    }

    @PostMapping("/teams/{id}/members")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Names somebody; grounds says why there are more people or supervisors than usual")
    Person add(@PathVariable UUID id, @RequestBody Map<String, Object> member, Principal person) {
        return person(managing.add(id, member, grounds(member), person.getName()), true);
    }

    @PutMapping("/teams/{id}/members/{memberId}")
    @Operation(summary = "Says who takes a place, or changes what is known of somebody; If-Match is the version")
    Person change(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> member,
            Principal person) {
        managing.requireKeeper(id, person.getName());
        Integer seen = Precondition.version(ifMatch);
        return person(managing.change(id, memberId, seen, member, grounds(member), person.getName()), true);
    }

    @DeleteMapping("/teams/{id}/members/{memberId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes somebody out of the team")
    void remove(@PathVariable UUID id, @PathVariable UUID memberId, Principal person) {
        managing.remove(id, memberId, person.getName());
    }

    @PostMapping("/teams/{id}/members/{memberId}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sends an invitation; an earlier one stops working")
    void invite(@PathVariable UUID id, @PathVariable UUID memberId, Principal person) {
        managing.invite(id, memberId, person.getName());
    }

    @PutMapping("/teams/{id}/contact/{memberId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets somebody else of the team speak for it")
    void contact(@PathVariable UUID id, @PathVariable UUID memberId, Principal person) {
        managing.makeContact(id, memberId, person.getName());
    }

    @PostMapping("/teams/{id}/coaches")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives the team a coach; for organisers")
    void coach(@PathVariable UUID id, @RequestBody Coach coach, Principal person) {
        managing.assignCoach(id, coach.coach(), person.getName());
    }

    @DeleteMapping("/teams/{id}/coaches/{coach}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the team from a coach; for organisers")
    void withdrawCoach(@PathVariable UUID id, @PathVariable String coach, Principal person) {
        managing.withdrawCoach(id, coach, person.getName());
    }

    @PostMapping("/teams/{id}/drop-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets the team go, with a reason; for organisers")
    void dropOut(@PathVariable UUID id, @RequestBody Why why, Principal person) {
        managing.dropOut(id, why.reason(), person.getName());
    }

    private Details answer(UUID id, Locale locale, Principal person) {
        TeamReader.Page page = reading.page(person.getName(), id);
        return new Details(
                page.team(),
                page.collaborative(),
                page.members().stream()
                        .map(it -> person(it, page.reader().keeper()))
                        .toList(),
                page.places(),
                rows.words(page.findings(), locale).stream()
                        .map(TaskRowMapper.Words::text)
                        .toList(),
                page.coaches().stream().map(Profile::name).toList(),
                page.tasks().stream()
                        .map(it -> new Waiting(
                                it.id(), it.name(), it.dueAt(), page.overdue().contains(it.id())))
                        .toList());
    }

    private static Person person(Member it, boolean reachable) {
        return new Person(
                it.id(),
                it.version(),
                it.name(),
                reachable ? it.email() : null,
                reachable ? it.phone() : null,
                it.profession(),
                it.role(),
                it.supervisor(),
                it.developer(),
                it.contact(),
                it.language(),
                it.state());
    }

    private static Summary summary(TeamReader.Line it) {
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

    private static String grounds(Map<String, Object> sent) {
        Object grounds = sent.get("grounds");
        if (grounds != null && !(grounds instanceof String)) {
            throw UseCaseRejected.invalid("grounds", "any.wrongType");
        }
        return (String) grounds;
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
