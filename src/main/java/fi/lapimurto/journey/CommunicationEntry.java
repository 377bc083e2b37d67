package fi.lapimurto.journey;

import fi.lapimurto.journey.Communications.Told;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that a team has told of its work. */
@Entity
@Immutable
@Table(name = "team_communication")
class CommunicationEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID teamId;

    @Embedded
    private Told told;

    private Instant addedAt;
    private String addedBy;

    /** Counts the entries as they are written. */
    @Column(insertable = false, updatable = false)
    private long number;

    protected CommunicationEntry() {}

    CommunicationEntry(UUID teamId, Told told, String by, Instant at) {
        this.teamId = teamId;
        this.told = told;
        this.addedBy = by;
        this.addedAt = at;
    }

    UUID id() {
        return id;
    }
}
