package fi.lapimurto.schedule.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The installation’s own closed days, for programs. */
@RestController
@RequestMapping("/api/closed-days")
@Tag(name = "Closed days")
class ClosedDaysApi {

    private final ClosedDayCommands closing;

    ClosedDaysApi(ClosedDayCommands closing) {
        this.closing = closing;
    }

    @GetMapping
    @Operation(summary = "Days on which nobody works, or no workshop should be held; for organisers and admins")
    List<ScheduleResponses.Closed> list(Principal person) {
        return closing.all(person.getName()).stream()
                .map(ScheduleResponses.Closed::of)
                .toList();
    }

    @PostMapping
    @Operation(summary = "Adds days; kind is closed (deadlines roll over them) or avoided (no workshops)")
    ResponseEntity<ScheduleResponses.Closed> add(@RequestBody ClosedDayCommands.ClosedDayForm asked, Principal person) {
        UUID id = closing.add(asked, person.getName());
        ScheduleResponses.Closed added = list(person).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        return ResponseEntity.created(URI.create("/api/closed-days/" + id)).body(added);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes days off the list")
    void remove(@PathVariable UUID id, Principal person) {
        closing.remove(id, person.getName());
    }
}
