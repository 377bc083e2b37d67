package fi.lapimurto.participants;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One row of a list of participants. */
@Entity
@Table(name = "team_participant")
class AttendeeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private UUID listId;
    private UUID memberId;

    @Embedded
    private Attendee attendee;

    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected AttendeeRow() {}

    AttendeeRow(UUID listId, UUID memberId, Attendee attendee, String by, Instant at) {
        this.listId = listId;
        this.memberId = memberId;
        change(attendee, by, at);
    }

    void change(Attendee attendee, String by, Instant at) {
        this.attendee = attendee;
        this.changedBy = by;
        this.changedAt = at;
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID listId() {
        return listId;
    }

    UUID memberId() {
        return memberId;
    }

    Attendee attendee() {
        return attendee;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }
}
