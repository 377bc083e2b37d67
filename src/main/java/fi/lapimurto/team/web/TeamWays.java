package fi.lapimurto.team.web;

import fi.lapimurto.team.TeamReading;
import fi.lapimurto.team.journey.Journeys;
import fi.lapimurto.team.journey.web.Ways;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How far the teams of a list are on their way, in words. */
@Component
class TeamWays {

    private final Journeys journeys;
    private final Ways ways;

    TeamWays(Journeys journeys, Ways ways) {
        this.journeys = journeys;
        this.ways = ways;
    }

    Map<UUID, String> lines(List<TeamReading.Line> lines, Locale locale) {
        Map<UUID, String> words = new HashMap<>();
        journeys.progress(lines.stream().map(TeamReading.Line::team).toList())
                .forEach((id, progress) -> words.put(id, ways.line(progress, locale)));
        return words;
    }
}
