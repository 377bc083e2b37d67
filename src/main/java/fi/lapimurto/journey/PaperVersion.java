package fi.lapimurto.journey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** One version that a paper has had. */
@Entity
@Immutable
@Table(name = "team_work_version")
class PaperVersion implements Persistable<PaperVersion.PaperVersionId> {

    /** Which version of which paper. */
    @Embeddable
    record PaperVersionId(
            UUID teamId, @Enumerated(EnumType.STRING) Deliverable kind, int version) {}

    @EmbeddedId
    private PaperVersionId id;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String content;

    private Instant savedAt;
    private String savedBy;

    /** What changed and why, or {@code null}. */
    private String why;

    protected PaperVersion() {}

    PaperVersion(TeamPaper paper, int number, String why) {
        this.id = new PaperVersionId(paper.getId().teamId(), paper.deliverable(), number);
        this.content = paper.content();
        this.savedAt = paper.savedAt();
        this.savedBy = paper.savedBy();
        this.why = why;
    }

    @Override
    public PaperVersionId getId() {
        return id;
    }

    /** Versions are only added. */
    @Override
    public boolean isNew() {
        return true;
    }
}
