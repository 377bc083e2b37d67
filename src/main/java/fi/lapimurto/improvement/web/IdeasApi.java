package fi.lapimurto.improvement.web;

import fi.lapimurto.engine.KnownFields;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.Idea;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaContent;
import fi.lapimurto.improvement.IdeaReading;
import fi.lapimurto.improvement.Quadrant;
import fi.lapimurto.improvement.TrialAccess;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
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

/** A team's ideas, for programs. */
@RestController
@RequestMapping("/api/teams/{id}/ideas")
@Tag(name = "Ideas")
class IdeasApi {

    /**
     * An idea.
     *
     * @param field where it stands in the four-field
     */
    record IdeaResponse(
            int number, int version, String text, String why, Integer impact, Integer ease, Quadrant field) {

        static IdeaResponse of(Idea it) {
            return new IdeaResponse(it.number(), it.version(), it.text(), it.why(), it.impact(), it.ease(), it.field());
        }
    }

    /** Ideas, one on each line. */
    record Many(String lines) {}

    private final IdeaReading reading;
    private final IdeaCommands commands;
    private final TrialAccess access;

    IdeasApi(IdeaReading reading, IdeaCommands commands, TrialAccess access) {
        this.reading = reading;
        this.commands = commands;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The team's ideas, high impact and easy first; for the team and its own coach")
    List<IdeaResponse> list(@PathVariable UUID id, Principal person) {
        return reading.ofTeam(person.getName(), id).ideas().stream()
                .map(IdeaResponse::of)
                .toList();
    }

    @PostMapping
    @Operation(summary = "Adds an idea; impact and ease, from 1 to 5, come together or later")
    ResponseEntity<IdeaResponse> add(@PathVariable UUID id, @RequestBody Map<String, Object> idea, Principal person) {
        KnownFields.require(idea, IdeaContent.class);
        Idea added = commands.add(person.getName(), id, idea);
        return ResponseEntity.created(URI.create("/api/teams/" + id + "/ideas/" + added.number()))
                .eTag(tag(added))
                .body(IdeaResponse.of(added));
    }

    @PostMapping("/lines")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds one idea for each line, all of them or none")
    List<IdeaResponse> addLines(@PathVariable UUID id, @RequestBody Many many, Principal person) {
        commands.addLines(person.getName(), id, many.lines());
        return list(id, person);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One idea; its ETag is what changes of it ask for")
    ResponseEntity<IdeaResponse> one(@PathVariable UUID id, @PathVariable String number, Principal person) {
        Idea idea = reading.ofTeam(person.getName(), id).one(number(number));
        return ResponseEntity.ok().eTag(tag(idea)).body(IdeaResponse.of(idea));
    }

    @PutMapping("/{number}")
    @Operation(summary = "Says an idea otherwise, or what the team has agreed on it; send its ETag as If-Match")
    ResponseEntity<IdeaResponse> change(
            @PathVariable UUID id,
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> idea,
            Principal person) {
        KnownFields.require(idea, IdeaContent.class);
        Integer seen = requireSeen(id, number, ifMatch, person);
        Idea changed = commands.change(person.getName(), id, number(number), seen, idea);
        return ResponseEntity.ok().eTag(tag(changed)).body(IdeaResponse.of(changed));
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes an idea away of which there are no trials; send its ETag as If-Match")
    void remove(
            @PathVariable UUID id,
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Principal person) {
        Integer seen = requireSeen(id, number, ifMatch, person);
        commands.remove(person.getName(), id, number(number), seen);
    }

    /** The version that the asker has seen, or {@code null} for any; refused when it is not the newest. */
    private Integer requireSeen(UUID id, String number, String ifMatch, Principal person) {
        access.requireWriter(person.getName(), id);
        Idea now = reading.ofTeam(person.getName(), id).one(number(number));
        Integer seen = Precondition.version(ifMatch);
        if (seen != null && !seen.equals(now.version())) {
            throw Precondition.failed();
        }
        return seen;
    }

    /** Refuses like an unknown idea what is no number at all. */
    private static int number(String sent) {
        if (!sent.matches("\\d{1,9}")) {
            throw UseCaseRejected.notFound("ideas.error.unknown");
        }
        return Integer.parseInt(sent);
    }

    private static String tag(Idea idea) {
        return "\"" + idea.version() + "\"";
    }
}
