package fi.lapimurto.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A secret address under which a calendar program reads one person's calendar. It keeps the hash of its token only. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String login;
    private UUID collaborativeId;
    private String tokenHash;
    private String language;
    private Instant createdAt;

    protected CalendarFeed() {}

    /** A calendar of one round, or of all that the person sees when that is {@code null}. */
    CalendarFeed(String login, UUID collaborativeId) {
        this.id = UUID.randomUUID();
        this.login = login;
        this.collaborativeId = collaborativeId;
    }

    /** From now on another address works, and the one before does not. */
    void renew(String hash, String into, Instant at) {
        tokenHash = hash;
        language = into;
        createdAt = at;
    }

    String login() {
        return login;
    }

    UUID collaborativeId() {
        return collaborativeId;
    }

    /** The language of its titles: the one in which it was asked for. */
    String language() {
        return language;
    }

    Instant createdAt() {
        return createdAt;
    }
}
