package fi.lapimurto.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A page that anybody may see, about an information session or a workshop. Its address outlives a time without it. */
@Entity
@Table(name = "calendar_publication")
class Publication {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID collaborativeId;
    private int workshop;
    private boolean published;
    private Instant changedAt;

    protected Publication() {}

    /** Of the information session when the workshop is 0. */
    Publication(UUID collaborativeId, int workshop) {
        this.id = UUID.randomUUID();
        this.collaborativeId = collaborativeId;
        this.workshop = workshop;
    }

    void publish(boolean visible, Instant at) {
        published = visible;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID collaborativeId() {
        return collaborativeId;
    }

    int workshop() {
        return workshop;
    }

    boolean published() {
        return published;
    }

    Instant changedAt() {
        return changedAt;
    }
}
