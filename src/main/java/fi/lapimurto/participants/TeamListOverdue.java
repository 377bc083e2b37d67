package fi.lapimurto.participants;

import java.util.UUID;

/** A team’s list is overdue. */
public record TeamListOverdue(UUID collaborativeId, UUID teamId, int workshopNumber) {}
