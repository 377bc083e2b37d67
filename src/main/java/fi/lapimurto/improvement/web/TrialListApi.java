package fi.lapimurto.improvement.web;

import fi.lapimurto.engine.KnownFields;
import fi.lapimurto.improvement.CollaborativeTrials;
import fi.lapimurto.improvement.Fidelity;
import fi.lapimurto.improvement.IdeaReading;
import fi.lapimurto.improvement.NewTrial;
import fi.lapimurto.improvement.Ramp;
import fi.lapimurto.improvement.Tally;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialReading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All trials of a team or a collaborative, for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Trials")
class TrialListApi {

    /**
     * A team's trials.
     *
     * @param begun those that continue no other
     * @param firstTrials about so many are planned at first
     */
    record TeamTrialsResponse(long begun, int firstTrials, List<Ramp> ramps, Fidelity fidelity) {}

    /** One team's trials in numbers. */
    record TeamNumbersResponse(UUID teamId, String team, Tally tally, Fidelity fidelity) {}

    /** The trials of a collaborative in numbers. */
    record OfCollaborative(List<TeamNumbersResponse> teams, Tally tally, Fidelity fidelity) {}

    private final TrialReading reading;
    private final CollaborativeTrials numbers;
    private final TrialCommands commands;

    TrialListApi(TrialReading reading, CollaborativeTrials numbers, TrialCommands commands) {
        this.reading = reading;
        this.numbers = numbers;
        this.commands = commands;
    }

    @GetMapping("/teams/{id}/trials")
    @Operation(
            summary = "A team's trials as chains, and how well they keep to the method; for the team and its own coach")
    TeamTrialsResponse ofTeam(@PathVariable UUID id, Principal person) {
        TrialReading.TeamTrials all = reading.ofTeam(person.getName(), id);
        return new TeamTrialsResponse(
                all.tally().begun(), IdeaReading.FIRST_TRIALS, Ramp.of(all.trials()), all.fidelity());
    }

    @PostMapping("/teams/{id}/trials")
    @Operation(summary = "Begins to plan a trial: its title, who sees to it, and the number of the idea or nothing")
    ResponseEntity<Trial> begin(@PathVariable UUID id, @RequestBody Map<String, Object> trial, Principal person) {
        KnownFields.require(trial, NewTrial.class);
        Trial begun = commands.start(person.getName(), id, trial);
        return ResponseEntity.created(URI.create("/api/teams/" + id + "/trials/" + begun.number()))
                .body(begun);
    }

    @GetMapping("/collaboratives/{id}/trials")
    @Operation(summary = "The trials of all teams in numbers, without what is tried; for organisers")
    OfCollaborative ofCollaborative(@PathVariable UUID id, Principal person) {
        CollaborativeTrials.Numbers all = numbers.of(person.getName(), id);
        List<TeamNumbersResponse> lines = all.lines().stream()
                .map(it -> new TeamNumbersResponse(it.team().id(), it.team().name(), it.tally(), it.fidelity()))
                .toList();
        return new OfCollaborative(lines, all.tally(), all.fidelity());
    }
}
