package fi.lapimurto.improvement;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
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

/** For organisers the trials of all teams in numbers, without a word of what is tried (handbook 1.10). */
@Service
public class CollaborativeTrials {

    /** One team's trials in numbers. */
    public record TeamNumbers(Team team, Tally tally, Fidelity fidelity) {}

    /** The trials of a collaborative in numbers: each team's and all together. */
    public record Numbers(Collaborative collaborative, List<TeamNumbers> lines, Tally tally, Fidelity fidelity) {}

    private final Trials trials;
    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final Teams teams;

    CollaborativeTrials(Trials trials, AccessControl access, Collaboratives collaboratives, Teams teams) {
        this.trials = trials;
        this.access = access;
        this.collaboratives = collaboratives;
        this.teams = teams;
    }

    /** The trials of a collaborative in numbers; for its organisers. */
    @Transactional(readOnly = true)
    public Numbers of(String login, UUID collaborativeId) {
        access.require(login, Permission.TRIAL_COUNTS_READ, collaborativeId);
        List<Trial> all = trials.ofCollaborative(collaborativeId);
        Map<UUID, List<Trial>> byTeam = all.stream().collect(Collectors.groupingBy(Trial::teamId));
        List<TeamNumbers> lines = teams.everAdmitted(collaborativeId).stream()
                .map(it -> line(it, byTeam.getOrDefault(it.id(), List.of())))
                .toList();
        return new Numbers(collaboratives.get(collaborativeId), lines, Tally.of(all), Fidelity.of(all));
    }

    private static TeamNumbers line(Team team, List<Trial> own) {
        return new TeamNumbers(team, Tally.of(own), Fidelity.of(own));
    }
}
