package fi.lapimurto.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a change concerns.
 *
 * @param kind such as {@code team} or {@code trial}
 * @param collaborativeId the collaborative that it belongs to, or {@code null}
 * @param teamId the team that it belongs to, or {@code null}
 */
@Embeddable
public record AuditSubject(
        @Column(name = "subject") String kind,
        @Column(name = "subject_id") UUID id,
        UUID collaborativeId,
        UUID teamId) {}
