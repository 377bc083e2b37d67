package fi.lapimurto.overview;

import fi.lapimurto.engine.TaskAssignments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has a task in hand, for programs. */
@RestController
@RequestMapping("/api/tasks/{task}")
@Tag(name = "My work")
class TaskAssignmentApi {

    /** @param to the login of somebody whom the task waits for */
    record Receiver(String to) {}

    private final TaskAssignments assignments;

    TaskAssignmentApi(TaskAssignments assignments) {
        this.assignments = assignments;
    }

    @PostMapping("/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a free task for yourself")
    void claim(@PathVariable String task, Principal person) {
        assignments.claim(task, person.getName());
    }

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a task that you have back to its group")
    void release(@PathVariable String task, Principal person) {
        assignments.release(task, person.getName());
    }

    @PostMapping("/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a task that you have, or that nobody has, to another of those whom it waits for")
    void handOver(@PathVariable String task, @RequestBody Receiver receiver, Principal person) {
        assignments.handOver(task, person.getName(), receiver.to());
    }
}
