package fi.lapimurto.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One change: who made it, when, and what it concerns. Holds no values of personal data, and never changes. */
@Entity
@Immutable
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;
    private String byLogin;
    private String what;
    private AuditSubject subject;
    private String detail;
    private String reason;

    protected AuditEntry() {}

    AuditEntry(Instant at, String byLogin, String what, AuditSubject subject, String detail, String reason) {
        this.at = at;
        this.byLogin = byLogin;
        this.what = what;
        this.subject = subject;
        this.detail = detail;
        this.reason = reason;
    }

    public Long id() {
        return id;
    }

    public AuditSubject subject() {
        return subject;
    }

    public Instant at() {
        return at;
    }

    /** The login of who made the change, or {@code null} for the program or somebody without an account. */
    public String by() {
        return byLogin;
    }

    /** What was done, by its name; the message {@code audit.<what it concerns>.<name>} puts it into words. */
    public String what() {
        return what;
    }

    /** What was done, as the constant by which its module recorded it. */
    public <E extends Enum<E>> E what(Class<E> type) {
        return Enum.valueOf(type, what);
    }

    /** Which part of the subject, such as an item or a role, or {@code null}. */
    public String detail() {
        return detail;
    }

    public String reason() {
        return reason;
    }
}
