package fi.lapimurto.team;

import java.util.UUID;

/** A team does not take part any more: its place is free. */
public record TeamDroppedOut(UUID collaborativeId, UUID teamId) {}
