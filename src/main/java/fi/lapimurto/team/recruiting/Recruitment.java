package fi.lapimurto.team.recruiting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    protected Recruitment() {}

    Recruitment(UUID collaborativeId, Instant closesAt) {
        this.collaborativeId = collaborativeId;
        this.closesAt = closesAt;
    }

    /** Whether it closes at another moment than before. */
    boolean plan(Instant closes) {
        boolean changed = !closes.equals(closesAt);
        if (changed) {
            closesAt = closes;
            closedAt = null;
        }
        return changed;
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
