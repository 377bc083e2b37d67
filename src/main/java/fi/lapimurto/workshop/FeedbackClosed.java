package fi.lapimurto.workshop;

import java.util.UUID;

/**
 * A week after a workshop its feedback has closed (G31), and organisers and coaches have not reflected on it yet.
 *
 * @param workshopNumber the workshop's place in the order, from 1
 */
public record FeedbackClosed(UUID collaborativeId, int workshopNumber) {}
