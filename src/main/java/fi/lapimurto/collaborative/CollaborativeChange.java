package fi.lapimurto.collaborative;

import fi.lapimurto.audit.AuditSubject;
import java.util.UUID;

/** What becomes of a collaborative. */
public enum CollaborativeChange {
    opened,
    copied,
    decided,
    skipped,
    reopened,
    rescheduled,
    brought_forward,
    list_changed,
    announced,
    invited,
    invitation_withdrawn,
    invitation_declined,
    decline_undone,
    event_published,
    event_hidden,
    closed,
    cancelled;

    public static AuditSubject subject(UUID id) {
        return new AuditSubject("collaborative", id, id, null);
    }
}
