package fi.lapimurto.workshop;

import java.util.UUID;

/**
 * A week before a workshop's participants have to be known exactly they still were not.
 *
 * @param workshopNumber the workshop's place in the order, from 1
 */
public record ParticipantListDueSoon(UUID collaborativeId, int workshopNumber) {}
