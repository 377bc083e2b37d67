package fi.lapimurto.journey;

import fi.lapimurto.handbook.OpenTeams;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class JourneyProgress implements OpenTeams {

    private final Teams teams;
    private final Journeys journeys;

    JourneyProgress(Teams teams, Journeys journeys) {
        this.teams = teams;
        this.journeys = journeys;
    }

    /** The teams that have not approved their report, by name (G32). */
    @Override
    public List<String> unfinished(UUID collaborativeId) {
        List<Team> all = teams.of(collaborativeId);
        Map<UUID, List<Deliverable>> finished =
                journeys.finished(all.stream().map(Team::id).toList());
        return all.stream()
                .filter(it -> !finished.getOrDefault(it.id(), List.of()).contains(Deliverable.approval))
                .map(Team::name)
                .toList();
    }
}
