package fi.lapimurto.workshop;

import java.util.UUID;

/**
 * A workshop's participants are asked for.
 *
 * @param workshopNumber the workshop's place in the order, from 1
 */
public record ParticipantListAsked(UUID collaborativeId, int workshopNumber) {}
