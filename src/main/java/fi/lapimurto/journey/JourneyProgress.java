package fi.lapimurto.journey;

import fi.lapimurto.handbook.OpenTeams;
import fi.lapimurto.journey.Journeys.Progress;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamProgress;
import fi.lapimurto.team.Teams;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How far teams are, as other modules ask it. */
@Component
class JourneyProgress implements TeamProgress, OpenTeams {

    private final Teams teams;
    private final Journeys journeys;
    private final MessageSource messages;

    JourneyProgress(Teams teams, Journeys journeys, MessageSource messages) {
        this.teams = teams;
        this.journeys = journeys;
        this.messages = messages;
    }

    /** The teams that have not approved their report, by name (G32). */
    @Override
    public List<String> unfinished(UUID collaborativeId) {
        List<Team> all = teams.of(collaborativeId);
        Map<UUID, List<String>> finished = finished(all.stream().map(Team::id).toList());
        return all.stream()
                .filter(it -> !finished.getOrDefault(it.id(), List.of()).contains(Deliverable.approval.name()))
                .map(Team::name)
                .toList();
    }

    @Override
    public Map<UUID, List<String>> finished(Collection<UUID> teamIds) {
        Map<UUID, List<String>> finished = new HashMap<>();
        journeys.finished(teamIds)
                .forEach((id, all) ->
                        finished.put(id, all.stream().map(Deliverable::name).toList()));
        return finished;
    }

    @Override
    public Map<UUID, String> inWords(Collection<Team> teams, Locale locale) {
        Map<UUID, String> words = new HashMap<>();
        journeys.progress(teams).forEach((id, progress) -> words.put(id, line(progress, locale)));
        return words;
    }

    private String line(Progress progress, Locale locale) {
        String phase = messages.getMessage("journey.phase." + progress.phase(), null, locale);
        Object[] facts = {phase, progress.done(), progress.asked()};
        return messages.getMessage("journey.list.of", facts, locale);
    }
}
