package fi.lapimurto.handbook;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was decided in one item of the checklist: one form, for one workshop or gap where there are several. */
@Entity
@Table(name = "collaborative_decision")
public class Decision {

    /** How an item stands. */
    public enum Outcome {
        done,
        skipped,
        reopened
    }

    /** Stands in the form's place when a workshop is skipped as a whole. */
    public static final String WORKSHOP = "workshop";

    /** Stands in the form's place when the coaching in a gap is skipped as a whole. */
    public static final String GAP = "interim-coaching";

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID collaborativeId;
    private String form;
    private int occurrence;
    private int step;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String skipReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String decided;

    private Instant decidedAt;
    private String decidedBy;

    protected Decision() {}

    Decision(UUID collaborativeId, String form, int occurrence, int step) {
        this.id = UUID.randomUUID();
        this.collaborativeId = collaborativeId;
        this.form = form;
        this.occurrence = occurrence;
        this.step = step;
    }

    void decide(String decided, String by, Instant at) {
        this.decided = decided;
        settle(Outcome.done, null, by, at);
    }

    /** Changes a part of what was decided, and leaves open what is open. */
    void amend(String other) {
        decided = other;
    }

    void skip(String reason, String by, Instant at) {
        settle(Outcome.skipped, reason, by, at);
    }

    /** Opens a finished item again; what was decided stays until it is decided anew. */
    void reopen() {
        if (outcome == Outcome.reopened) {
            throw UseCaseRejected.conflict("collaborative.item.alreadyReopened");
        }
        outcome = Outcome.reopened;
    }

    /** The process that a step calls for each of its items, or {@code null} when the step is one task. */
    public static String processOf(int step) {
        return step == Step.WORKSHOPS ? WORKSHOP : step == Step.INTERIM_COACHING ? GAP : null;
    }

    /** Whether it stands for a workshop or gap that was skipped as a whole, so that no form can open it again. */
    boolean isWholeProcess() {
        return form.equals(WORKSHOP) || form.equals(GAP);
    }

    private void settle(Outcome how, String reason, String by, Instant at) {
        outcome = how;
        skipReason = reason;
        decidedBy = by;
        decidedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID collaborativeId() {
        return collaborativeId;
    }

    public String form() {
        return form;
    }

    public int occurrence() {
        return occurrence;
    }

    public int step() {
        return step;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String skipReason() {
        return skipReason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }

    /** The decisions as JSON, or {@code null} when the item was skipped. */
    public String decided() {
        return decided;
    }
}
