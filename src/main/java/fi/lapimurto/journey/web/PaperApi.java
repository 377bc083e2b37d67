package fi.lapimurto.journey.web;

import fi.lapimurto.engine.KnownFields;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
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

/** What a team writes on its way, for programs. */
@RestController
@RequestMapping("/api/teams/{id}/work")
@Tag(name = "Team's way")
class PaperApi {

    /** A version that a paper has had. */
    record PaperVersionResponse(int number, String why, Instant savedAt, String by) {}

    /** A paper and what its next change is to say as If-Match. */
    record Written(
            Object content,
            int version,
            Instant savedAt,
            Instant finishedAt,
            Boolean approved,
            List<PaperVersionResponse> versions,
            List<PaperComments.Comment> comments) {}

    /** What is said. */
    record CommentText(String text) {}

    private final Deliverables papers;
    private final PaperCommands commands;
    private final PaperComments comments;
    private final TeamAccess access;

    PaperApi(Deliverables papers, PaperCommands commands, PaperComments comments, TeamAccess access) {
        this.papers = papers;
        this.commands = commands;
        this.comments = comments;
        this.access = access;
    }

    @GetMapping("/{kind}")
    @Operation(summary = "What the team has written; for the team and its coach, poster and report for the round")
    ResponseEntity<Written> read(@PathVariable UUID id, @PathVariable String kind, Principal person) {
        Deliverable deliverable = PaperPages.deliverable(kind);
        Deliverables.DeliverableView seen = papers.read(person.getName(), id, deliverable);
        return ResponseEntity.ok()
                .eTag("\"" + seen.version() + "\"")
                .body(new Written(
                        seen.version() == 0 ? null : seen.content(),
                        seen.version(),
                        seen.savedAt(),
                        seen.finishedAt(),
                        deliverable == Deliverable.report ? seen.approved() : null,
                        seen.earlier().stream()
                                .map(it -> new PaperVersionResponse(it.number(), it.why(), it.savedAt(), it.by()))
                                .toList(),
                        comments.of(person.getName(), id, deliverable)));
    }

    @PutMapping("/{kind}")
    @Operation(
            summary = "Saves what the team has written; send the ETag you have seen as If-Match",
            description =
                    "Once it is ready, why says what has changed. What has not been written in its task is refused.")
    ResponseEntity<Written> write(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> content,
            Principal person) {
        Deliverable deliverable = PaperPages.deliverable(kind);
        access.require(person.getName(), Permission.TEAM_WRITE, id);
        KnownFields.require(content, deliverable.paper(), PaperCommands.ChangeReason.class);
        commands.save(person.getName(), id, deliverable, Precondition.version(ifMatch), content);
        return read(id, kind, person);
    }

    @PostMapping("/{kind}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Says something about what the team has written; for the team and its coach")
    void comment(@PathVariable UUID id, @PathVariable String kind, @RequestBody CommentText words, Principal person) {
        comments.add(person.getName(), id, PaperPages.deliverable(kind), 0, words.text());
    }

    @PostMapping("/report/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Approves the changed report again; for the team's contact")
    void approve(@PathVariable UUID id, Principal person) {
        commands.approve(person.getName(), id);
    }
}
