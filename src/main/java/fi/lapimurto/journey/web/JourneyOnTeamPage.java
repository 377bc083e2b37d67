package fi.lapimurto.journey.web;

import fi.lapimurto.journey.Journeys;
import fi.lapimurto.journey.ResultConsents;
import fi.lapimurto.team.TeamPagePart;
import fi.lapimurto.team.TeamReader;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A team's way and its permissions on its page. */
@Component
class JourneyOnTeamPage implements TeamPagePart {

    private final Journeys journeys;
    private final JourneyViewMapper mapper;
    private final ResultConsents permissions;

    JourneyOnTeamPage(Journeys journeys, JourneyViewMapper mapper, ResultConsents permissions) {
        this.journeys = journeys;
        this.mapper = mapper;
        this.permissions = permissions;
    }

    @Override
    public Map<String, Object> attributes(String login, TeamReader.Page page, Locale locale) {
        UUID id = page.team().id();
        boolean reads = page.reader().member()
                || page.reader().contact()
                || page.reader().coach();
        Journeys.Path path = journeys.path(login, id, page.tasks());
        return Map.of(
                "way", mapper.of(path, "/teams/" + id, page.own(), reads, locale),
                "permissions", permissions.of(login, id));
    }
}
