package fi.lapimurto.team;

import java.util.UUID;

/** A team takes part from now on. */
public record TeamAdmitted(UUID collaborativeId, UUID teamId) {}
