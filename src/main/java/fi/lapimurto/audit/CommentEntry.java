package fi.lapimurto.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Something that somebody has said of what a team writes; it never changes. */
@Entity
@Immutable
@Table(name = "audit_comment")
public class CommentEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private CommentSubject subject;
    private Integer version;
    private String byLogin;
    private boolean coach;
    private Instant at;
    private String text;

    protected CommentEntry() {}

    CommentEntry(CommentSubject subject, Integer version, String byLogin, boolean coach, Instant at, String text) {
        this.subject = subject;
        this.version = version;
        this.byLogin = byLogin;
        this.coach = coach;
        this.at = at;
        this.text = text;
    }

    long id() {
        return id;
    }

    public CommentSubject subject() {
        return subject;
    }

    /** Which version its writer had before them, or {@code null} where there is one only. */
    public Integer version() {
        return version;
    }

    /** A login. */
    public String by() {
        return byLogin;
    }

    /** Whether it was the team's coach who said it. */
    public boolean coach() {
        return coach;
    }

    public Instant at() {
        return at;
    }

    public String text() {
        return text;
    }
}
