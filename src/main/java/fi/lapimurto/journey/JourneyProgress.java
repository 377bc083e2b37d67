package fi.lapimurto.journey;

import fi.lapimurto.handbook.OpenTeams;
import fi.lapimurto.journey.DeliverableStore.Kind;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JourneyProgress implements OpenTeams {

    private final Teams teams;
    private final DeliverableStore works;

    JourneyProgress(Teams teams, DeliverableStore works) {
        this.teams = teams;
        this.works = works;
    }

    /** The teams that have not approved their report, by name (G32). */
    @Override
    @Transactional(readOnly = true)
    public List<String> unfinished(UUID collaborativeId) {
        List<Team> all = teams.of(collaborativeId);
        Map<UUID, List<Kind>> finished =
                works.finished(all.stream().map(Team::id).toList());
        return all.stream()
                .filter(it -> !finished.getOrDefault(it.id(), List.of()).contains(Kind.approval))
                .map(Team::name)
                .toList();
    }
}
