package fi.lapimurto.improvement.ideas.web;

import fi.lapimurto.improvement.ideas.Field;
import fi.lapimurto.improvement.ideas.Idea;
import fi.lapimurto.improvement.ideas.Ideas;
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
    record Details(int number, int version, String text, String why, Integer impact, Integer ease, Field field) {

        static Details of(Idea it) {
            return new Details(it.number(), it.version(), it.text(), it.why(), it.impact(), it.ease(), it.field());
        }
    }

    /** Ideas, one on each line. */
    record Many(String lines) {}

    private final Ideas ideas;
    private final IdeaWriting writing;

    IdeasApi(Ideas ideas, IdeaWriting writing) {
        this.ideas = ideas;
        this.writing = writing;
    }

    @GetMapping
    @Operation(summary = "The team's ideas, high impact and easy first; for the team and its own coach")
    List<Details> list(@PathVariable UUID id, Principal person) {
        return ideas.read(person.getName(), id).ideas().stream()
                .map(Details::of)
                .toList();
    }

    @PostMapping
    @Operation(summary = "Adds an idea; impact and ease, from 1 to 5, come together or later")
    ResponseEntity<Details> add(@PathVariable UUID id, @RequestBody Map<String, Object> idea, Principal person) {
        Idea added = writing.add(id, idea, person.getName());
        return ResponseEntity.created(URI.create("/api/teams/" + id + "/ideas/" + added.number()))
                .eTag(tag(added))
                .body(Details.of(added));
    }

    @PostMapping("/lines")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds one idea for each line, all of them or none")
    List<Details> addLines(@PathVariable UUID id, @RequestBody Many many, Principal person) {
        writing.addLines(id, many.lines(), person.getName());
        return list(id, person);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One idea; its ETag is what changes of it ask for")
    ResponseEntity<Details> one(@PathVariable UUID id, @PathVariable String number, Principal person) {
        Idea idea = ideas.one(person.getName(), id, IdeaWriting.number(number));
        return ResponseEntity.ok().eTag(tag(idea)).body(Details.of(idea));
    }

    @PutMapping("/{number}")
    @Operation(summary = "Says an idea otherwise, or what the team has agreed on it; send its ETag as If-Match")
    ResponseEntity<Details> change(
            @PathVariable UUID id,
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> idea,
            Principal person) {
        Integer seen = requireSeen(id, number, ifMatch, person);
        Idea changed = writing.change(id, IdeaWriting.number(number), seen, idea, person.getName());
        return ResponseEntity.ok().eTag(tag(changed)).body(Details.of(changed));
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
        writing.remove(id, IdeaWriting.number(number), seen, person.getName());
    }

    /** The version that the asker has seen, or {@code null} for any; refused when it is not the newest. */
    private Integer requireSeen(UUID id, String number, String ifMatch, Principal person) {
        writing.requireWriter(id, person.getName());
        Idea now = ideas.one(person.getName(), id, IdeaWriting.number(number));
        Integer seen = Precondition.version(ifMatch);
        if (seen != null && seen != now.version()) {
            throw Precondition.failed();
        }
        return seen;
    }

    private static String tag(Idea idea) {
        return "\"" + idea.version() + "\"";
    }
}
