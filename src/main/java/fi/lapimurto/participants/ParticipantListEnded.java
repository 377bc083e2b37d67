package fi.lapimurto.participants;

import java.util.UUID;

/** Nobody waits for a team’s list any more: it does not come, or the workshop is not held. */
public record ParticipantListEnded(UUID collaborativeId, UUID teamId, int workshopNumber) {}
