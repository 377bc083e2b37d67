package fi.lapimurto.team;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What another module has to say to a coach of their own teams. */
public interface CoachSection {

    /** What the coach sees of each team; teams of which there is nothing to say are left out. */
    Map<UUID, TeamSection.Content> of(String login, Collection<Team> teams);
}
