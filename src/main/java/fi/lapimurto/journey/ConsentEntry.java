package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A consent to let one person know a team's results: first the team agrees on it, then its contact gives it. When it is
 * withdrawn, it stays in the record.
 */
@Entity
@Table(name = "team_permission")
class ConsentEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Version
    private int version;

    private UUID teamId;
    private String person;
    private Instant givenAt;
    private String givenBy;
    private Instant withdrawnAt;
    private String withdrawnBy;

    protected ConsentEntry() {}

    /** One that the team has agreed on, and that is not given yet. */
    ConsentEntry(UUID teamId, String person) {
        this.teamId = teamId;
        this.person = person;
    }

    void give(String by, Instant at) {
        if (givenAt != null) {
            throw UseCaseRejected.conflict("journey.error.permitted", person);
        }
        givenBy = by;
        givenAt = at;
    }

    void withdraw(String by, Instant at) {
        if (givenAt == null || withdrawnAt != null) {
            throw UseCaseRejected.notFound("journey.error.noPermission");
        }
        withdrawnBy = by;
        withdrawnAt = at;
    }

    String person() {
        return person;
    }

    boolean isGiven() {
        return givenAt != null;
    }
}
