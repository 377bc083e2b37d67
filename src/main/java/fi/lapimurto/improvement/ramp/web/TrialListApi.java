package fi.lapimurto.improvement.ramp.web;

import fi.lapimurto.improvement.Match;
import fi.lapimurto.improvement.Scale;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialEnding;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.ideas.Ideas;
import fi.lapimurto.improvement.ramp.Fidelity;
import fi.lapimurto.improvement.ramp.Ramp;
import fi.lapimurto.improvement.ramp.Tally;
import fi.lapimurto.improvement.ramp.TrialReading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    /** One trial in a list. */
    record Entry(
            int number,
            Integer parent,
            String title,
            String owner,
            TrialState state,
            TrialEnding ending,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean predicted,
            Match match,
            Scale scale,
            Integer measurements,
            boolean tooLong) {

        static Entry of(Trial it) {
            return new Entry(
                    it.number(),
                    it.parent(),
                    it.title(),
                    it.owner(),
                    it.state(),
                    it.ending(),
                    it.startsOn(),
                    it.endsOn(),
                    it.predicted(),
                    it.match(),
                    it.scale(),
                    it.measurements(),
                    it.tooLong());
        }
    }

    /** Trials of which each continues the one before it. */
    record Chain(int number, List<Entry> trials) {}

    /**
     * A team's trials.
     *
     * @param begun those that continue no other
     * @param firstTrials about so many are planned at first
     */
    record OfTeam(long begun, int firstTrials, List<Chain> ramps, Fidelity fidelity) {}

    /** One team's trials in numbers. */
    record Line(UUID teamId, String team, Tally tally, Fidelity fidelity) {}

    /** The trials of a collaborative in numbers. */
    record OfCollaborative(List<Line> teams, Tally tally, Fidelity fidelity) {}

    private final TrialReading reading;
    private final StartTrial beginning;
    private final TrialFiles files;

    TrialListApi(TrialReading reading, StartTrial beginning, TrialFiles files) {
        this.reading = reading;
        this.beginning = beginning;
        this.files = files;
    }

    @GetMapping("/teams/{id}/trials")
    @Operation(
            summary = "A team's trials as chains, and how well they keep to the method; for the team and its own coach")
    OfTeam ofTeam(@PathVariable UUID id, Principal person) {
        TrialReading.OfTeam all = reading.ofTeam(person.getName(), id);
        List<Chain> ramps = Ramp.of(all.trials()).stream()
                .map(it -> new Chain(
                        it.number(), it.trials().stream().map(Entry::of).toList()))
                .toList();
        return new OfTeam(all.tally().begun(), Ideas.FIRST_TRIALS, ramps, all.fidelity());
    }

    @PostMapping("/teams/{id}/trials")
    @Operation(summary = "Begins to plan a trial: its title, who sees to it, and the number of the idea or nothing")
    ResponseEntity<Entry> begin(@PathVariable UUID id, @RequestBody Map<String, Object> trial, Principal person) {
        Trial begun = beginning.begin(id, trial, person.getName());
        return ResponseEntity.created(URI.create("/api/teams/" + id + "/trials/" + begun.number()))
                .body(Entry.of(begun));
    }

    @GetMapping(value = "/teams/{id}/trials/file.csv", produces = "text/csv")
    @Operation(summary = "A team's trials as text with semicolons")
    ResponseEntity<byte[]> csvOfTeam(@PathVariable UUID id, Principal person, Locale locale) {
        return files.ofTeam(reading.ofTeam(person.getName(), id), locale);
    }

    @GetMapping("/collaboratives/{id}/trials")
    @Operation(summary = "The trials of all teams in numbers, without what is tried; for organisers")
    OfCollaborative ofCollaborative(@PathVariable UUID id, Principal person) {
        TrialReading.OfCollaborative all = reading.ofCollaborative(person.getName(), id);
        List<Line> lines = all.lines().stream()
                .map(it -> new Line(it.team().id(), it.team().name(), it.tally(), it.fidelity()))
                .toList();
        return new OfCollaborative(lines, all.tally(), all.fidelity());
    }

    @GetMapping(value = "/collaboratives/{id}/trials/file.csv", produces = "text/csv")
    @Operation(summary = "The trials of all teams in numbers as text with semicolons; for organisers")
    ResponseEntity<byte[]> csvOfCollaborative(@PathVariable UUID id, Principal person, Locale locale) {
        return files.ofCollaborative(reading.ofCollaborative(person.getName(), id), locale);
    }
}
