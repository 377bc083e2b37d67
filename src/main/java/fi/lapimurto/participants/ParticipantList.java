package fi.lapimurto.participants;

import java.time.Instant;
import java.util.UUID;

/**
 * The list of those who come from one team to one workshop, as it is at this moment.
 *
 * @param givenAt when the team's contact said that it is complete, or {@code null}
 * @param coming whether anybody comes; {@code null} until the list is given
 * @param reason why nobody comes, or more or fewer than usual, or {@code null}
 * @param endedAt when nobody waited for it any more, or {@code null}
 * @param detailsDeletedAt when diets, lodging and needs were deleted, or {@code null}
 */
public record ParticipantList(
        UUID id,
        UUID collaborativeId,
        UUID teamId,
        int workshopNumber,
        Instant askedAt,
        Instant givenAt,
        Boolean coming,
        String reason,
        Instant endedAt,
        Instant detailsDeletedAt) {

    public boolean isGiven() {
        return givenAt != null;
    }

    /** Whether the team has said that nobody comes. */
    public boolean isAbsent() {
        return Boolean.FALSE.equals(coming);
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
