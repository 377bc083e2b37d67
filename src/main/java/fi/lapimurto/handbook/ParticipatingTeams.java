package fi.lapimurto.handbook;

import java.util.List;
import java.util.UUID;

/** The teams that take part in a collaborative and share what it costs. */
public interface ParticipatingTeams {

    /**
     * A team that takes part.
     *
     * @param people who belong to it, places that are still open included
     */
    record ParticipatingTeam(String name, String organisation, int people) {}

    /** How many take part. */
    int count(UUID collaborativeId);

    /** The names of those taking part, in their order. */
    List<String> names(UUID collaborativeId);

    /** Those taking part, by name. */
    List<ParticipatingTeam> of(UUID collaborativeId);
}
