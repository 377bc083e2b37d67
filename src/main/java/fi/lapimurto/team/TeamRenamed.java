package fi.lapimurto.team;

import java.util.UUID;

/**
 * A team has another name from now on.
 *
 * @param before its name until now
 */
public record TeamRenamed(UUID collaborativeId, UUID teamId, String before, String name) {}
