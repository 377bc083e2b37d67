package fi.lapimurto.handbook.web;

import fi.lapimurto.handbook.StepCommands;
import fi.lapimurto.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The thirteen steps for programs. What is sent goes through the same forms as in Tasklist. */
@RestController
@RequestMapping("/api/collaboratives/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
@Tag(name = "Steps")
class StepsApi {

    private final StepCommands steps;

    StepsApi(StepCommands steps) {
        this.steps = steps;
    }

    @PostMapping("/steps/{number}/submit")
    @Operation(summary = "Completes an open step by the fields of its form; steps 10 and 12 have tasks instead")
    void submit(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestBody Map<String, Object> fields,
            Principal person) {
        steps.submit(id, number, fields, person.getName());
    }

    @PostMapping("/tasks/{task}/submit")
    @Operation(summary = "Completes an open task by the fields of its form")
    void submitTask(
            @PathVariable UUID id,
            @PathVariable String task,
            @RequestBody Map<String, Object> fields,
            Principal person) {
        steps.submitTask(id, task, fields, person.getName());
    }

    @PostMapping("/steps/{number}/skip")
    @Operation(summary = "Skips an open step; of steps 10 and 12 the workshop or gap that the work has come to")
    void skip(@PathVariable UUID id, @PathVariable int number, @RequestBody ReasonRequest why, Principal person) {
        steps.skip(id, number, why.reason(), person.getName());
    }

    @PostMapping("/items/{form}/{occurrence}/reopen")
    @Operation(summary = "Opens a finished item again; occurrence is the workshop, or 0 where there is only one item")
    void reopen(
            @PathVariable UUID id,
            @PathVariable String form,
            @PathVariable int occurrence,
            @RequestBody ReasonRequest why,
            Principal person) {
        steps.reopen(id, form, occurrence, why.reason(), person.getName());
    }

    @PostMapping("/info-session/bring-forward")
    @Operation(summary = "Lets the information session be arranged at once")
    void bringInfoSessionForward(@PathVariable UUID id, Principal person) {
        steps.bringInfoSessionForward(id, person.getName());
    }
}
