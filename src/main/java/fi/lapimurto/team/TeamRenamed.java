package fi.lapimurto.team;

import java.util.UUID;

/** A team has another name from now on. */
public record TeamRenamed(UUID collaborativeId, UUID teamId) {}
