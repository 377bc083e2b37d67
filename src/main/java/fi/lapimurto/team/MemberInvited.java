package fi.lapimurto.team;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is asked to join a team.
 *
 * @param contact whether as the team's contact person
 * @param invitationId tells this invitation apart from an earlier one to the same person
 * @param until when the answer is needed
 */
public record MemberInvited(
        UUID collaborativeId, UUID teamId, UUID memberId, boolean contact, UUID invitationId, Instant until) {}
