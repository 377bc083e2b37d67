package fi.lapimurto.notification;

import fi.lapimurto.team.Teams;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What letters about one team have in common: they name it, and lead to its page. */
@Component
class TeamNames implements MessageKind.LetterDetails {

    private final Teams teams;

    TeamNames(Teams teams) {
        this.teams = teams;
    }

    MessageKindBuilder ofTeam(String name) {
        return MessageKind.named(name).says(this).leadsTo("team", (message, collaborative) -> page(message));
    }

    static String page(MessageOrigin message) {
        return "/teams/" + message.item();
    }

    @Override
    public void add(LetterContent letter, MessageOrigin message) {
        letter.name(of(UUID.fromString(message.item())));
    }

    String of(UUID teamId) {
        return teams.find(teamId).orElseThrow().name();
    }

    UUID collaborative(UUID teamId) {
        return teams.find(teamId).orElseThrow().collaborativeId();
    }
}
