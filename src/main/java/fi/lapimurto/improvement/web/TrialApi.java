package fi.lapimurto.improvement.web;

import fi.lapimurto.improvement.CarryOut;
import fi.lapimurto.improvement.Decide;
import fi.lapimurto.improvement.Establish;
import fi.lapimurto.improvement.Plan;
import fi.lapimurto.improvement.Study;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialTasks;
import fi.lapimurto.improvement.Trials;
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
    record Details(
            Trial trial,
            Plan plan,
            CarryOut carriedOut,
            Study studied,
            Decide decided,
            Establish established,
            String learnt,
            Integer continuedIn,
            List<Trials.Comment> comments,
            List<Trials.Change> history,
            TrialTasks.Next next) {}

    /** What is said. */
    record Words(String text) {}

    /** What was learnt. */
    record Learnt(String learnt) {}

    private final Trials trials;
    private final TrialTasks tasks;

    TrialApi(Trials trials, TrialTasks tasks) {
        this.trials = trials;
        this.tasks = tasks;
    }

    @GetMapping
    @Operation(summary = "One trial, for its team and the team's own coach; its plan stays once it is carried out")
    ResponseEntity<Details> one(@PathVariable UUID id, @PathVariable int number, Principal person) {
        Trials.Seen seen = trials.read(person.getName(), id, number);
        Trial trial = seen.trial();
        return ResponseEntity.ok()
                .eTag("\"" + trial.version() + "\"")
                .body(new Details(
                        trial,
                        seen.plan(),
                        seen.carriedOut(),
                        seen.studied(),
                        seen.decided(),
                        seen.established(),
                        seen.learnt(),
                        seen.child(),
                        seen.comments(),
                        seen.history(),
                        tasks.of(Set.of(id)).get(trial.id())));
    }

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Says something about a trial; for its team and the team's own coach")
    void comment(@PathVariable UUID id, @PathVariable int number, @RequestBody Words words, Principal person) {
        trials.comment(person.getName(), id, number, words.text());
    }

    @PostMapping("/give-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a trial up before anything was decided; what was learnt remains")
    void giveUp(@PathVariable UUID id, @PathVariable int number, @RequestBody Learnt sent, Principal person) {
        trials.giveUp(person.getName(), id, number, sent.learnt());
    }
}
