package fi.lapimurto.team;

import fi.lapimurto.handbook.ParticipatingTeams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the collaborative which teams it has. */
@Component
class Participating implements ParticipatingTeams {

    private final Teams teams;

    Participating(Teams teams) {
        this.teams = teams;
    }

    @Override
    public int count(UUID collaborativeId) {
        return teams.count(collaborativeId);
    }

    @Override
    public List<String> names(UUID collaborativeId) {
        return teams.of(collaborativeId).stream().map(Team::name).toList();
    }

    @Override
    public List<ParticipatingTeam> of(UUID collaborativeId) {
        List<Team> all = teams.of(collaborativeId);
        Map<UUID, List<Member>> people =
                teams.members(all.stream().map(Team::id).toList());
        return all.stream()
                .map(it -> new ParticipatingTeam(
                        it.name(),
                        it.organisation(),
                        people.getOrDefault(it.id(), List.of()).size()))
                .toList();
    }
}
