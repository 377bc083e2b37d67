package fi.lapimurto.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What somebody has written to the people of a round. It never changes; its id is made with the preview, so that it is
 * sent once however often the button is pressed.
 */
@Entity
@Table(name = "notification_announcement")
class Announcement {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID collaborativeId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private Addressed addressed;

    private String subject;
    private String text;
    private String language;
    private int recipients;
    private String byLogin;
    private Instant at;

    protected Announcement() {}

    Announcement(UUID id, AnnouncementDraft draft, Instant at) {
        this.id = id;
        this.collaborativeId = draft.collaborative().id();
        this.addressed = draft.addressed();
        this.subject = draft.content().subject();
        this.text = draft.content().text();
        this.language = draft.content().language();
        this.recipients = draft.reached().size();
        this.byLogin = draft.by();
        this.at = at;
    }

    /** Whether it is this draft, sent a second time. */
    boolean is(AnnouncementDraft draft) {
        return collaborativeId.equals(draft.collaborative().id()) && byLogin.equals(draft.by()) && saysTheSameAs(draft);
    }

    /** Whether somebody has written the same words. */
    boolean saysTheSameAs(AnnouncementDraft draft) {
        return subject.equals(draft.content().subject())
                && text.equals(draft.content().text());
    }

    UUID id() {
        return id;
    }

    UUID collaborativeId() {
        return collaborativeId;
    }

    Addressed addressed() {
        return addressed;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    String language() {
        return language;
    }

    /** To how many people it was written. */
    int recipients() {
        return recipients;
    }

    String by() {
        return byLogin;
    }

    Instant at() {
        return at;
    }
}
