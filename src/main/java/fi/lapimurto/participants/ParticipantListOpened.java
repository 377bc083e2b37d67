package fi.lapimurto.participants;

import java.util.UUID;

/** A team is asked who comes to a workshop. Heard in the same transaction. */
public record ParticipantListOpened(UUID collaborativeId, UUID teamId, int workshopNumber) {}
