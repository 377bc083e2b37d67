package fi.lapimurto.improvement.ramp;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialAccess;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All trials of a team, for itself and its own coach; and for organisers those of all teams in numbers, without a word
 * of what is tried (DOMAIN 1.10).
 */
@Service
@Transactional(readOnly = true)
public class TrialReading {

    /**
     * A team's trials.
     *
     * @param editable whether the reader may begin new ones now
     */
    public record OfTeam(Team team, boolean editable, List<Trial> trials, Tally tally, Fidelity fidelity) {}

    /** One team's trials in numbers. */
    public record Line(Team team, Tally tally, Fidelity fidelity) {}

    /** The trials of a collaborative in numbers: each team's and all together. */
    public record OfCollaborative(Collaborative collaborative, List<Line> lines, Tally tally, Fidelity fidelity) {}

    private final Trials trials;
    private final TrialAccess access;
    private final AccessControl accessControl;
    private final Collaboratives collaboratives;
    private final Teams teams;

    TrialReading(
            Trials trials,
            TrialAccess access,
            AccessControl accessControl,
            Collaboratives collaboratives,
            Teams teams) {
        this.trials = trials;
        this.access = access;
        this.accessControl = accessControl;
        this.collaboratives = collaboratives;
        this.teams = teams;
    }

    /** A team's trials; for its own people and its own coach. */
    public OfTeam ofTeam(String login, UUID teamId) {
        Team team = access.requireReader(login, teamId);
        boolean editable = access.mayWriteNow(login, team);
        List<Trial> all = trials.of(teamId);
        return new OfTeam(team, editable, all, Tally.of(all), Fidelity.of(all));
    }

    /** How many trials of a team are where; whoever shows it has asked who reads. */
    public Tally tally(UUID teamId) {
        return Tally.of(trials.of(teamId));
    }

    /** The trials of a collaborative in numbers; for its organisers. */
    public OfCollaborative ofCollaborative(String login, UUID collaborativeId) {
        accessControl.require(login, Permission.TRIAL_COUNTS_READ, collaborativeId);
        List<Trial> all = trials.ofCollaborative(collaborativeId);
        Map<UUID, List<Trial>> byTeam = all.stream().collect(Collectors.groupingBy(Trial::teamId));
        List<Line> lines = teams.everAdmitted(collaborativeId).stream()
                .map(it -> {
                    List<Trial> own = byTeam.getOrDefault(it.id(), List.of());
                    return new Line(it, Tally.of(own), Fidelity.of(own));
                })
                .toList();
        return new OfCollaborative(collaboratives.get(collaborativeId), lines, Tally.of(all), Fidelity.of(all));
    }
}
