package fi.lapimurto.collaborative;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is asked into a role of a round.
 *
 * @param occurrence tells this letter apart from an earlier one to the same person
 * @param until when the answer is needed
 */
public record RoleInvited(UUID collaborativeId, UUID invitationId, UUID occurrence, Instant until) {}
