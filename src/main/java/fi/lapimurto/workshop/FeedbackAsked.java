package fi.lapimurto.workshop;

import java.util.UUID;

/**
 * The last day of a workshop is over: feedback on it is asked for (S13.5).
 *
 * @param workshopNumber the workshop's place in the order, from 1
 */
public record FeedbackAsked(UUID collaborativeId, int workshopNumber) {}
