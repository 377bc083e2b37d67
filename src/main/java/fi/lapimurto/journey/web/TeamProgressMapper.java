package fi.lapimurto.journey.web;

import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Journeys;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamProgress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How far teams are, in the words of lists of teams. */
@Component
class TeamProgressMapper implements TeamProgress {

    private final Journeys journeys;
    private final MessageSource messages;

    TeamProgressMapper(Journeys journeys, MessageSource messages) {
        this.journeys = journeys;
        this.messages = messages;
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

    private String line(Journeys.Progress progress, Locale locale) {
        String phase = messages.getMessage("journey.phase." + progress.phase(), null, locale);
        Object[] facts = {phase, progress.done(), progress.asked()};
        return messages.getMessage("journey.list.of", facts, locale);
    }
}
