package fi.lapimurto.improvement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialReading;
import fi.lapimurto.improvement.TrialTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Set;
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

/** One trial for programs. */
@RestController
@RequestMapping("/api/teams/{id}/trials/{number:\\d{1,6}}")
@Tag(name = "Trials")
class TrialApi {

    /** A trial with everything that was written of it; what is still to come is left out. */
    record TrialResponse(
            Trial trial,
            @JsonUnwrapped Trial.Answers answers,
            Integer continuedIn,
            List<TrialReading.Comment> comments,
            List<TrialReading.TrialHistoryEntry> history,
            TrialTasks.NextTask next) {}

    /** What is said. */
    record CommentText(String text) {}

    /** What was learnt. */
    record Learnt(String learnt) {}

    private final TrialReading reading;
    private final TrialCommands commands;
    private final TrialTasks tasks;

    TrialApi(TrialReading reading, TrialCommands commands, TrialTasks tasks) {
        this.reading = reading;
        this.commands = commands;
        this.tasks = tasks;
    }

    @GetMapping
    @Operation(summary = "One trial, for its team and the team's own coach; its plan stays once it is carried out")
    ResponseEntity<TrialResponse> one(@PathVariable UUID id, @PathVariable int number, Principal person) {
        TrialReading.TrialDetails read = reading.one(person.getName(), id, number);
        Trial trial = read.trial();
        TrialTasks.NextTask next = tasks.of(Set.of(id)).get(trial.id());
        return ResponseEntity.ok()
                .eTag("\"" + trial.version() + "\"")
                .body(new TrialResponse(trial, trial.answers(), read.child(), read.comments(), read.history(), next));
    }

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Says something about a trial; for its team and the team's own coach")
    void comment(@PathVariable UUID id, @PathVariable int number, @RequestBody CommentText words, Principal person) {
        commands.comment(person.getName(), id, number, words.text());
    }

    @PostMapping("/give-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a trial up before anything was decided; what was learnt remains")
    void giveUp(@PathVariable UUID id, @PathVariable int number, @RequestBody Learnt sent, Principal person) {
        commands.giveUp(person.getName(), id, number, sent.learnt());
    }
}
