package fi.lapimurto.journey.web;

import fi.lapimurto.journey.Journeys;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.journey.PaperComments.Last;
import fi.lapimurto.journey.ResultConsents;
import fi.lapimurto.team.CoachSection;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamPagePart;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.team.TeamSection.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What pages of teams show of their way: a team's page its way and its permissions, a coach's what was said last. */
@Component
class JourneyOnTeamPages implements TeamPagePart, CoachSection {

    /** On a coach's page. */
    record OnCoachPage(Team team, Last last) {}

    private final Journeys journeys;
    private final JourneyViewMapper mapper;
    private final ResultConsents permissions;
    private final PaperComments comments;

    JourneyOnTeamPages(
            Journeys journeys, JourneyViewMapper mapper, ResultConsents permissions, PaperComments comments) {
        this.journeys = journeys;
        this.mapper = mapper;
        this.permissions = permissions;
        this.comments = comments;
    }

    @Override
    public Map<String, Object> attributes(String login, TeamReader.Page page, Locale locale) {
        UUID id = page.team().id();
        TeamReader.Reader reader = page.reader();
        boolean reads = reader.member() || reader.contact() || reader.coach();
        Journeys.Path path = journeys.path(login, id, page.tasks());
        return Map.of(
                "way", mapper.of(path, "/teams/" + id, page.own(), reads, locale),
                "permissions", permissions.of(login, id));
    }

    @Override
    public Map<UUID, Content> of(String login, Collection<Team> teams) {
        Map<UUID, Last> last = comments.last(teams.stream().map(Team::id).toList());
        Map<UUID, Content> found = new HashMap<>();
        teams.stream()
                .filter(it -> last.containsKey(it.id()))
                .forEach(it ->
                        found.put(it.id(), new Content("team/on-coach", new OnCoachPage(it, last.get(it.id())))));
        return found;
    }
}
