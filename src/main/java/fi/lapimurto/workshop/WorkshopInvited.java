package fi.lapimurto.workshop;

import java.util.UUID;

/**
 * A workshop’s programme is planned: people are invited to it.
 *
 * @param workshopNumber the workshop's place in the order, from 1
 */
public record WorkshopInvited(UUID collaborativeId, int workshopNumber) {}
