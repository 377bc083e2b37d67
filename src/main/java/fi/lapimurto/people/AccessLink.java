package fi.lapimurto.people;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A link that lets its holder set a password once. Without a person it makes the first admin. It keeps the hash of the
 * token only.
 */
@Entity
@Table(name = "people_access_link")
class AccessLink {

    static final Duration VALID = Duration.ofHours(24);

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String tokenHash;
    private UUID personId;
    private Instant expiresAt;
    private Instant usedAt;

    protected AccessLink() {}

    AccessLink(String tokenHash, UUID personId, Instant now) {
        this.id = UUID.randomUUID();
        this.tokenHash = tokenHash;
        this.personId = personId;
        this.expiresAt = now.plus(VALID);
    }

    boolean works(Instant now) {
        return usedAt == null && expiresAt.isAfter(now);
    }

    /** Uses it up; of two who do so at the same moment the second is refused. */
    void use(Instant now) {
        if (!works(now)) {
            throw over();
        }
        usedAt = now;
    }

    /** A newer one takes its place. */
    void replace(Instant now) {
        expiresAt = now;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    UUID personId() {
        return personId;
    }

    static UseCaseRejected over() {
        return UseCaseRejected.conflict("people.access.over");
    }
}
