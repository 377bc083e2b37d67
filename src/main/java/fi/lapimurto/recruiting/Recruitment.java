package fi.lapimurto.recruiting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Recruiting of one collaborative, from its plan on. */
@Entity
@Table(name = "team_recruitment")
class Recruitment {

    @Id
    private UUID collaborativeId;

    @Version
    private Integer version;

    private Instant closesAt;
    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    private DecideQuorum.Quorum quorum;

    private String quorumReason;
    private Instant quorumAt;
    private String quorumBy;

    /** Whether the process goes back to its beginning by itself, within this use case. */
    @Transient
    private boolean beginningAnew;

    protected Recruitment() {}

    Recruitment(UUID collaborativeId, Instant closesAt) {
        this.collaborativeId = collaborativeId;
        this.closesAt = closesAt;
    }

    /** Whether it closes at another moment than before, and somebody has to tell the process. */
    boolean plan(Instant closes) {
        if (closes.equals(closesAt)) {
            return false;
        }
        closesAt = closes;
        closedAt = null;
        return !beginningAnew;
    }

    void beginAnew() {
        beginningAnew = true;
    }

    void close(Instant at) {
        closedAt = at;
    }

    void decide(DecideQuorum decision, String by, Instant at) {
        quorum = decision.quorum();
        quorumReason = decision.reason();
        quorumAt = at;
        quorumBy = by;
    }

    UUID collaborativeId() {
        return collaborativeId;
    }

    DecideQuorum.Quorum quorum() {
        return quorum;
    }

    String quorumReason() {
        return quorumReason;
    }
}
