package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Collaboratives for programs: starting, reading and cancelling them. */
@RestController
@RequestMapping("/api/collaboratives")
@Tag(name = "Collaboratives")
class CollaborativesApi {

    /** What is asked to start a collaborative. */
    record Beginning(
            String name,
            String level,
            String language,
            String firstWorkshopDay,
            String copyOf,
            String deviationReason) {

        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("name", name);
            values.put("level", level);
            values.put("language", language);
            values.put("firstWorkshopDay", firstWorkshopDay);
            values.put("copyOf", copyOf);
            values.put("deviationReason", deviationReason);
            return values;
        }
    }

    /** What is asked to start a round like an earlier one. */
    record NextRound(String name, String firstWorkshopDay, String deviationReason) {}

    private final StartCollaborative start;
    private final CollaborativeLifecycle lifecycle;
    private final CollaborativeDetailsReader reader;

    CollaborativesApi(StartCollaborative start, CollaborativeLifecycle lifecycle, CollaborativeDetailsReader reader) {
        this.start = start;
        this.lifecycle = lifecycle;
        this.reader = reader;
    }

    @PostMapping
    @Operation(summary = "Starts a collaborative; the rest is agreed in step 1")
    ResponseEntity<CollaborativeDetails> open(@RequestBody Beginning beginning, Principal person) {
        return created(start.open(beginning.values(), person.getName()), person);
    }

    @PostMapping("/{id}/copies")
    @Operation(
            summary = "Starts a new round with the plans of this one",
            description = "Copied are level, language, programme, organising body, target group, goals and common"
                    + " measures (as proposals for step 1), the workshops’ distances, the rules of the deadlines, and the"
                    + " rows of the lists that are worth keeping, with their days moved. You become its organiser.")
    ResponseEntity<CollaborativeDetails> copy(@PathVariable UUID id, @RequestBody NextRound next, Principal person) {
        return created(start.copy(id, next, person.getName()), person);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One collaborative; its ETag is what changes of the timetable ask for")
    ResponseEntity<CollaborativeDetails> details(@PathVariable UUID id, Principal person) {
        CollaborativeDetails details = reader.read(id, person.getName());
        return ResponseEntity.ok().eTag(details.tag()).body(details);
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends a collaborative before its time")
    void cancel(@PathVariable UUID id, @RequestBody ReasonRequest why, Principal person) {
        lifecycle.cancel(id, why.reason(), person.getName());
    }

    private ResponseEntity<CollaborativeDetails> created(UUID id, Principal person) {
        CollaborativeDetails details = reader.read(id, person.getName());
        return ResponseEntity.created(URI.create("/api/collaboratives/" + id))
                .eTag(details.tag())
                .body(details);
    }
}
