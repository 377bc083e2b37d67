package fi.lapimurto.team;

import java.time.Instant;
import java.util.UUID;

/**
 * A team as it is at this moment.
 *
 * @param applicationId the application it came from, or {@code null}
 * @param processOwner who owns the process, or {@code null}
 * @param dropReason why it dropped out, or {@code null}
 * @param overrideReason why it was admitted beyond the planned number, or {@code null}
 */
public record Team(
        UUID id,
        int version,
        UUID collaborativeId,
        UUID applicationId,
        String name,
        String organisation,
        String unit,
        String customerProcess,
        String problem,
        String managementGoals,
        boolean crossesOrganisations,
        String processOwner,
        String language,
        TeamState state,
        String dropReason,
        Instant admittedAt,
        Instant droppedOutAt,
        String overrideReason) {

    public boolean takesPart() {
        return state == TeamState.taking_part;
    }
}
