package fi.lapimurto.workshop;

import java.util.UUID;

/**
 * Two weeks before a workshop its participants were still not known exactly (S3.17).
 *
 * @param workshopNumber the workshop's place in the order, from 1
 */
public record ParticipantListOverdue(UUID collaborativeId, int workshopNumber) {}
