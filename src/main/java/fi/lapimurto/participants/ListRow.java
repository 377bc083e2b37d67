package fi.lapimurto.participants;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The list of one team for one workshop; whoever changes its rows locks it first. */
@Entity
@Table(name = "team_participant_list")
class ListRow {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID collaborativeId;
    private UUID teamId;
    private int workshopNumber;
    private Instant askedAt;
    private Instant givenAt;
    private String givenBy;
    private Boolean coming;
    private String reason;
    private Instant endedAt;
    private Instant detailsDeletedAt;

    protected ListRow() {}

    ListRow(UUID collaborativeId, UUID teamId, int workshopNumber, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.collaborativeId = collaborativeId;
        this.teamId = teamId;
        this.workshopNumber = workshopNumber;
        this.askedAt = askedAt;
    }

    void give(boolean coming, String reason, String by, Instant at) {
        this.coming = coming;
        this.reason = reason;
        this.givenBy = by;
        this.givenAt = at;
    }

    /** Somebody comes after all. */
    void comes() {
        coming = coming == null ? null : Boolean.TRUE;
    }

    void end(Instant at) {
        endedAt = at;
    }

    void detailsDeleted(Instant at) {
        detailsDeletedAt = at;
    }

    void requireOpen() {
        if (endedAt != null) {
            throw UseCaseRejected.conflict("participants.ended");
        }
    }

    UUID id() {
        return id;
    }

    UUID collaborativeId() {
        return collaborativeId;
    }

    UUID teamId() {
        return teamId;
    }

    int workshopNumber() {
        return workshopNumber;
    }

    boolean isGiven() {
        return givenAt != null;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    boolean areDetailsDeleted() {
        return detailsDeletedAt != null;
    }

    ParticipantList list() {
        return new ParticipantList(
                id,
                collaborativeId,
                teamId,
                workshopNumber,
                askedAt,
                givenAt,
                coming,
                reason,
                endedAt,
                detailsDeletedAt);
    }
}
