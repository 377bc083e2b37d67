package fi.lapimurto.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** How the mail server is, for all nodes: one row. Waits between two tries grow from 2 seconds to 5 minutes. */
@Entity
@Table(name = "notification_server")
class MailServerStatus {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 8;

    @Id
    private boolean one;

    @Version
    private int version;

    private Instant downSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "problem")
    private MailServerTrouble trouble;

    private int failures;
    private Instant nextTryAt;

    protected MailServerStatus() {}

    /** It cannot be used: the wait becomes longer. */
    void failed(MailServerTrouble why, Instant at) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        failures++;
        trouble = why;
        downSince = downSince == null ? at : downSince;
        nextTryAt = at.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    void works() {
        failures = 0;
        trouble = null;
        downSince = null;
        nextTryAt = null;
    }

    boolean mayBeTried(Instant now) {
        return nextTryAt == null || !nextTryAt.isAfter(now);
    }

    /** Since when it cannot be used; {@code null} when it can. */
    Instant downSince() {
        return downSince;
    }

    /** Why it cannot be used; {@code null} when it can. */
    MailServerTrouble trouble() {
        return trouble;
    }
}
