package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** A paper of one team: what it says now, and whether its task is finished. Its versions are counted from 1. */
@Entity
@Table(name = "team_work")
class TeamPaper implements Persistable<TeamPaper.TeamPaperId> {

    /** Which paper of which team. */
    @Embeddable
    record TeamPaperId(
            UUID teamId, @Enumerated(EnumType.STRING) Deliverable kind) {}

    @EmbeddedId
    private TeamPaperId id;

    @Version
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String content;

    private Instant savedAt;
    private String savedBy;

    /** That it is finished is no version of it. */
    @OptimisticLock(excluded = true)
    private Instant finishedAt;

    @OptimisticLock(excluded = true)
    private String finishedBy;

    @Transient
    private boolean isNew;

    protected TeamPaper() {}

    TeamPaper(UUID teamId, Deliverable deliverable) {
        this.id = new TeamPaperId(teamId, deliverable);
        this.isNew = true;
    }

    /**
     * Says something else from now on.
     *
     * @param seen the version that was changed, 0 for a new one; {@code null} for whatever is there
     * @param why what changed and why, or {@code null}
     * @return the version that this is
     * @throws UseCaseRejected when somebody else has saved another meanwhile
     */
    PaperVersion save(Integer seen, String content, String why, String by, Instant at) {
        if (seen != null && seen != version) {
            throw UseCaseRejected.conflict("team.error.workChanged");
        }
        // A clock that stands still does not make two versions one.
        boolean later = savedAt == null || at.isAfter(savedAt);
        this.savedAt = later ? at : savedAt.plus(1, ChronoUnit.MICROS);
        this.savedBy = by;
        this.content = content;
        PaperVersion next = new PaperVersion(this, version + 1, why);
        if (isNew) {
            // From here on the version is counted as rows are written.
            version = 1;
        }
        return next;
    }

    void finish(String by, Instant at) {
        finishedAt = at;
        finishedBy = by;
    }

    /** Takes back that it is finished; nothing happens when it is not. */
    void unfinish() {
        finishedAt = null;
        finishedBy = null;
    }

    @Override
    public TeamPaperId getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    Deliverable deliverable() {
        return id.kind();
    }

    int version() {
        return version;
    }

    /** The paper's record as JSON. */
    String content() {
        return content;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedBy() {
        return savedBy;
    }

    /** When its task was finished, or {@code null}. */
    Instant finishedAt() {
        return finishedAt;
    }

    String finishedBy() {
        return finishedBy;
    }

    boolean isFinished() {
        return finishedAt != null;
    }
}
