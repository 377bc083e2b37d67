package fi.lapimurto.improvement;

import fi.lapimurto.audit.AuditSubject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A trial of a team as it is at this moment, without what was written of it.
 *
 * @param number tells a team's trials apart, from 1 on
 * @param parent the number of the trial that it continues, or {@code null}
 * @param ramp the number of the trial that the chain began with: its own when it continues none
 * @param ideaId the idea that it tries out, or {@code null}
 * @param owner who sees to it, or {@code null} as long as it is being planned
 * @param since when it came into its state
 * @param ending why it ended otherwise than by its own decision, or {@code null}
 * @param startsOn its first day, or {@code null} as long as it is being planned
 * @param endsOn its last day, or {@code null} as long as it is being planned
 * @param predicted whether a result was predicted before it began
 * @param scale how small it is, or {@code null} as long as it is being planned
 * @param dataPlanned whether it was planned what is measured
 * @param measurements how often was measured, or {@code null} as long as it is not studied
 * @param match how the result agrees with the prediction, or {@code null}
 * @param reasonGiven whether the decision has a reason
 * @param tooLong whether it has taken over four weeks
 * @param endedAt or {@code null}
 */
public record Trial(
        UUID id,
        int version,
        UUID teamId,
        UUID collaborativeId,
        int number,
        Integer parent,
        int ramp,
        UUID ideaId,
        String title,
        String owner,
        TrialState state,
        Instant since,
        TrialEnding ending,
        Instant startedAt,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean predicted,
        Scale scale,
        boolean dataPlanned,
        Integer measurements,
        Match match,
        boolean reasonGiven,
        boolean tooLong,
        Instant endedAt) {

    static AuditSubject subject(UUID id, UUID teamId) {
        return new AuditSubject("trial", id, null, teamId);
    }

    AuditSubject subject() {
        return subject(id, teamId);
    }
}
