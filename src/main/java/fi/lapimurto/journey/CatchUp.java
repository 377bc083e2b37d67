package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** What people have decided of the plan by which a team that came late catches up. Its versions are counted from 1. */
@Entity
@Table(name = "team_catch_up")
class CatchUp implements Persistable<UUID> {

    @Id
    private UUID teamId;

    @Version
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private Map<Deliverable, LocalDate> days = new EnumMap<>(Deliverable.class);

    private Instant agreedAt;
    private String agreedBy;

    @Transient
    private boolean isNew;

    protected CatchUp() {}

    CatchUp(UUID teamId) {
        this.teamId = teamId;
        this.isNew = true;
    }

    /**
     * Holds to these days from now on, wherever workshops move.
     *
     * @param seen the version that was changed, 0 when nothing was decided yet; {@code null} for whatever is there
     * @throws UseCaseRejected when somebody else has decided something meanwhile
     */
    void choose(Integer seen, Map<Deliverable, LocalDate> chosen) {
        if (seen != null && seen != version) {
            throw UseCaseRejected.conflict("journey.catchUp.changedMeanwhile");
        }
        Map<Deliverable, LocalDate> all = new EnumMap<>(Deliverable.class);
        all.putAll(days);
        all.putAll(chosen);
        days = all;
        if (isNew) {
            // From here on the version is counted as rows are written.
            version = 1;
        }
    }

    /** The plan is agreed on; whoever agrees again changes nothing. */
    void agree(String by, Instant at) {
        if (agreedAt == null) {
            agreedAt = at;
            agreedBy = by;
        }
    }

    Map<Deliverable, LocalDate> days() {
        return days;
    }

    /** When it was agreed on, or {@code null} while it is a proposal. */
    Instant agreedAt() {
        return agreedAt;
    }

    String agreedBy() {
        return agreedBy;
    }

    int version() {
        return version;
    }

    @Override
    public UUID getId() {
        return teamId;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }
}
