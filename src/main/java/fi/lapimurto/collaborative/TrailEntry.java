package fi.lapimurto.collaborative;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who changed what and when. Holds no values of personal data. */
@Entity
@Table(name = "collaborative_trail")
public class TrailEntry {

    /** What happened. */
    public enum What {
        opened,
        copied,
        decided,
        skipped,
        reopened,
        rescheduled,
        brought_forward,
        list_changed,
        closed,
        cancelled
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID collaborativeId;
    private Instant at;

    @Column(name = "by")
    private String by;

    @Enumerated(EnumType.STRING)
    private What what;

    private String subject;
    private String reason;

    protected TrailEntry() {}

    public TrailEntry(UUID collaborativeId, Instant at, String by, What what, String subject, String reason) {
        this.collaborativeId = collaborativeId;
        this.at = at;
        this.by = by;
        this.what = what;
        this.subject = subject;
        this.reason = reason;
    }

    public Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String by() {
        return by;
    }

    public What what() {
        return what;
    }

    public String subject() {
        return subject;
    }

    public String reason() {
        return reason;
    }
}
