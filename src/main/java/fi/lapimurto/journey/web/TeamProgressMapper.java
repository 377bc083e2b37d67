package fi.lapimurto.journey.web;

import fi.lapimurto.journey.DeliverableStore;
import fi.lapimurto.journey.DeliverableStore.Kind;
import fi.lapimurto.journey.Journeys;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamProgress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class TeamProgressMapper implements TeamProgress {

    private final DeliverableStore works;
    private final Journeys journeys;
    private final JourneyViewMapper ways;

    TeamProgressMapper(DeliverableStore works, Journeys journeys, JourneyViewMapper ways) {
        this.works = works;
        this.journeys = journeys;
        this.ways = ways;
    }

    @Override
    public Map<UUID, List<String>> finished(Collection<UUID> teamIds) {
        Map<UUID, List<String>> finished = new HashMap<>();
        works.finished(teamIds)
                .forEach((id, kinds) ->
                        finished.put(id, kinds.stream().map(Kind::name).toList()));
        return finished;
    }

    @Override
    public Map<UUID, String> inWords(Collection<Team> teams, Locale locale) {
        Map<UUID, String> words = new HashMap<>();
        journeys.progress(List.copyOf(teams)).forEach((id, progress) -> words.put(id, ways.line(progress, locale)));
        return words;
    }
}
