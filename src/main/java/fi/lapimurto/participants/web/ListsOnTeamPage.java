package fi.lapimurto.participants.web;

import fi.lapimurto.participants.ParticipantLists;
import fi.lapimurto.team.TeamPagePart;
import fi.lapimurto.team.TeamReader;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A team's lists of participants on its page. */
@Component
class ListsOnTeamPage implements TeamPagePart {

    private final ParticipantLists lists;

    ListsOnTeamPage(ParticipantLists lists) {
        this.lists = lists;
    }

    @Override
    public Map<String, Object> attributes(String login, TeamReader.Page page, Locale locale) {
        return Map.of("lists", lists.of(page.team().id()));
    }
}
