package fi.lapimurto.notification;

import fi.lapimurto.team.Member;
import fi.lapimurto.team.Teams;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What letters about one team have in common: they name it, and lead to its page. */
@Component
class TeamNames implements MessageKind.LetterDetails {

    private static final int ID_LENGTH = 36;

    private final Teams teams;

    TeamNames(Teams teams) {
        this.teams = teams;
    }

    MessageKindBuilder ofTeam(String name) {
        return MessageKind.named(name).says(this).leadsTo("team", (message, collaborative) -> page(message));
    }

    static String page(MessageOrigin message) {
        return "/teams/" + team(message.item());
    }

    /** The team that an item names, alone or with something of the team's behind it. */
    static UUID team(String item) {
        return UUID.fromString(item.substring(0, ID_LENGTH));
    }

    @Override
    public void add(LetterContent letter, MessageOrigin message) {
        letter.name(of(team(message.item())));
    }

    String of(UUID teamId) {
        return teams.find(teamId).orElseThrow().name();
    }

    /** Who speaks for a team; a dash while nobody does. */
    String contact(UUID teamId) {
        return teams.members(teamId).stream()
                .filter(Member::contact)
                .map(Member::name)
                .findFirst()
                .orElse("–");
    }

    UUID collaborative(UUID teamId) {
        return teams.find(teamId).orElseThrow().collaborativeId();
    }
}
