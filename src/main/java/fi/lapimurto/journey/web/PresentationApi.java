package fi.lapimurto.journey.web;

import fi.lapimurto.engine.KnownFields;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.journey.Presentation;
import fi.lapimurto.journey.Presentations;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A team's presentation by the five P, for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Teams")
class PresentationApi {

    /** A presentation and what its next change is to say as If-Match. */
    record Presented(Presentation content, int version, Instant savedAt, Instant finishedAt) {}

    private final Presentations presentations;
    private final PaperCommands papers;

    PresentationApi(Presentations presentations, PaperCommands papers) {
        this.presentations = presentations;
        this.papers = papers;
    }

    @GetMapping("/teams/{id}/presentation")
    @Operation(summary = "The team's presentation; other teams of the round see it when it is finished")
    ResponseEntity<Presented> presentation(@PathVariable UUID id, Principal person) {
        Presentations.PresentationView seen = presentations.read(person.getName(), id);
        return ResponseEntity.ok()
                .eTag("\"" + seen.version() + "\"")
                .body(new Presented(seen.content(), seen.version(), seen.savedAt(), seen.finishedAt()));
    }

    @PutMapping("/teams/{id}/presentation")
    @Operation(summary = "Saves the presentation; send the ETag you have seen as If-Match")
    ResponseEntity<Presented> present(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> content,
            Principal person) {
        presentations.read(person.getName(), id);
        KnownFields.require(content, Deliverable.presentation.paper(), PaperCommands.ChangeReason.class);
        papers.save(person.getName(), id, Deliverable.presentation, Precondition.version(ifMatch), content);
        return presentation(id, person);
    }
}
