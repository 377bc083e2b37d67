package fi.lapimurto.audit;

import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Records who changed what, in the transaction of the change. Whoever shows it asks first who may see it. */
@Component
public class AuditTrail {

    private final AuditEntries entries;
    private final Clock clock;

    AuditTrail(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Records a change that needs no explanation.
     *
     * @param by a login, or {@code null} for the program or somebody without an account
     */
    public void record(AuditSubject subject, Enum<?> what, String by) {
        record(subject, what, by, null, null);
    }

    /**
     * Records a change, and answers its number.
     *
     * @param by a login, or {@code null} for the program or somebody without an account
     * @param detail which part of the subject, at most 200 characters, or {@code null}
     * @param reason at most 5000 characters, or {@code null}
     */
    public long record(AuditSubject subject, Enum<?> what, String by, String detail, String reason) {
        return entries.save(new AuditEntry(clock.instant(), by, what.name(), subject, detail, reason))
                .id();
    }

    /** One page of the changes of something, the newest first. */
    public List<AuditEntry> newest(AuditSubject subject, Pageable page) {
        return entries.findBySubjectKindAndSubjectIdOrderByIdDesc(subject.kind(), subject.id(), page);
    }

    /** All changes of something, the oldest first. */
    public List<AuditEntry> of(AuditSubject subject) {
        return entries.findBySubjectKindAndSubjectIdOrderById(subject.kind(), subject.id());
    }

    /** The changes of one sort of something, the oldest first. */
    public List<AuditEntry> of(AuditSubject subject, Enum<?> what) {
        return entries.findBySubjectKindAndSubjectIdAndWhatOrderById(subject.kind(), subject.id(), what.name());
    }
}
