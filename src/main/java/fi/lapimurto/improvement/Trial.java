package fi.lapimurto.improvement;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.lapimurto.audit.AuditSubject;
import fi.lapimurto.audit.CommentSubject;
import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One trial of a team: a cycle of plan, do, study and act. Who changes it after somebody else went on with it is refused.
 *
 * <p>Only what has changed is written, since the database keeps a plan as it was locked. For programs a trial is its
 * facts, without what was written of it.
 */
@Entity
@Table(name = "improvement_cycle")
@DynamicUpdate
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonIncludeProperties({
    "id",
    "version",
    "teamId",
    "collaborativeId",
    "number",
    "parent",
    "ramp",
    "ideaId",
    "title",
    "owner",
    "state",
    "since",
    "ending",
    "startedAt",
    "startsOn",
    "endsOn",
    "predicted",
    "scale",
    "dataPlanned",
    "measurements",
    "match",
    "reasonGiven",
    "tooLong",
    "endedAt"
})
public class Trial {

    /** What it is called among what is commented and changed. */
    static final String KIND = "trial";

    /** What somebody has done with a trial. */
    public enum TrialChange {
        started,
        planned,
        carried_out,
        studied,
        decided,
        established,
        given_up
    }

    /**
     * What a team has written of a trial; what is still to come is {@code null}.
     *
     * @param learnt what was learnt from a trial that was given up, or {@code null}
     */
    public record Answers(
            Plan plan, CarryOut carriedOut, Study studied, Decide decided, Establish established, String learnt) {}

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID teamId;
    private UUID collaborativeId;
    private int number;
    private UUID parentId;

    @Column(name = "parent_number")
    private Integer parent;

    private int ramp;
    private UUID ideaId;
    private String title;
    private String owner;

    @Column(name = "owner_member_id")
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private TrialState state;

    @Column(name = "state_since")
    private Instant since;

    @Enumerated(EnumType.STRING)
    private TrialEnding ending;

    private Instant startedAt;
    private String startedBy;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Instant predictedAt;
    private Instant predictionLockedAt;

    @Enumerated(EnumType.STRING)
    private Plan.Scale scale;

    private boolean dataPlanned;
    private Integer measurements;

    @Enumerated(EnumType.STRING)
    @Column(name = "prediction_match")
    private Study.Match match;

    private boolean reasonGiven;
    private Instant tooLongAt;
    private Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Plan plan;

    @JdbcTypeCode(SqlTypes.JSON)
    private CarryOut carriedOut;

    @JdbcTypeCode(SqlTypes.JSON)
    private Study studied;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decide decided;

    @JdbcTypeCode(SqlTypes.JSON)
    private Establish established;

    private String learnt;

    protected Trial() {}

    /**
     * A trial that is being planned and continues no other.
     *
     * @param number tells a team's trials apart, from 1 on
     * @param ideaId the idea that it tries out, or {@code null}
     * @param ownerId the member who is its owner, or {@code null}
     */
    Trial(
            UUID teamId,
            UUID collaborativeId,
            int number,
            UUID ideaId,
            NewTrial trial,
            UUID ownerId,
            String by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.teamId = teamId;
        this.collaborativeId = collaborativeId;
        this.number = number;
        this.ramp = number;
        this.ideaId = ideaId;
        this.title = trial.title();
        this.owner = trial.owner();
        this.ownerId = ownerId;
        this.startedAt = now;
        this.startedBy = by;
        become(TrialState.planned, now);
    }

    /** The trial that continues this one, which its team has decided to adapt. */
    Trial next(int nextNumber, String by, Instant now) {
        require(TrialState.adapted);
        NewTrial begun = new NewTrial(null, title, owner);
        Trial next = new Trial(teamId, collaborativeId, nextNumber, ideaId, begun, ownerId, by, now);
        next.parentId = id;
        next.parent = number;
        next.ramp = ramp;
        return next;
    }

    /**
     * Locks the plan: what is predicted later is no prediction.
     *
     * @param ownerId the member whom it names as the owner
     */
    void plan(Plan plan, UUID ownerId, Instant now) {
        require(TrialState.planned);
        plan.requireDays();
        this.plan = plan;
        title = plan.title();
        owner = plan.owner();
        this.ownerId = ownerId;
        startsOn = plan.startsOn();
        endsOn = plan.endsOn();
        scale = plan.scale();
        dataPlanned = plan.measure() != null;
        predictionLockedAt = now;
        predictedAt = plan.prediction() == null ? null : now;
        become(TrialState.running, now);
    }

    void carryOut(CarryOut done, Instant now) {
        require(TrialState.running);
        carriedOut = done;
        become(TrialState.studying, now);
    }

    /** Holds the results against the prediction, where there was one. */
    void study(Study study, Instant now) {
        require(TrialState.studying);
        if (predicted() && study.predictionMatch() == null) {
            throw UseCaseRejected.invalid("predictionMatch", "any.required");
        }
        if (!predicted() && study.predictionMatch() != null) {
            throw UseCaseRejected.invalid("predictionMatch", "improvement.error.notPredicted");
        }
        studied = study;
        measurements = study.measurements();
        match = study.predictionMatch();
        become(TrialState.deciding, now);
    }

    void decide(Decide decide, Instant now) {
        require(TrialState.deciding);
        decide.requireWhatFollows();
        decided = decide.withoutOtherWays();
        reasonGiven = decide.reason() != null;
        become(decide.decision().leadsTo(), now);
    }

    void establish(Establish establish, Instant now) {
        require(TrialState.establishing);
        established = establish;
        become(TrialState.adopted, now);
    }

    void giveUp(String learnt, Instant now) {
        requireUndecided();
        this.learnt = learnt;
        ending = TrialEnding.given_up;
        become(TrialState.abandoned, now);
    }

    /** Ends a trial that goes on; a change whose adoption was decided stays adopted. */
    void end(TrialEnding why, Instant now) {
        if (!state.open()) {
            throw UseCaseRejected.conflict("improvement.error.wentOn");
        }
        ending = why;
        become(state == TrialState.establishing ? TrialState.adopted : TrialState.abandoned, now);
    }

    /**
     * Notes that it takes long.
     *
     * @return whether that was not known and it still goes on
     */
    boolean noteTooLong(Instant now) {
        if (tooLong() || !state.open()) {
            return false;
        }
        tooLongAt = now;
        return true;
    }

    void requireUndecided() {
        if (!state.undecided()) {
            throw UseCaseRejected.conflict("improvement.error.decided");
        }
    }

    private void require(TrialState expected) {
        if (state != expected) {
            throw UseCaseRejected.conflict("improvement.error.wentOn");
        }
    }

    private void become(TrialState next, Instant now) {
        state = next;
        since = now;
        endedAt = next.open() ? null : now;
    }

    public UUID id() {
        return id;
    }

    /** Which state of it this is; {@code null} as long as it is not kept. */
    public Integer version() {
        return version;
    }

    public UUID teamId() {
        return teamId;
    }

    public UUID collaborativeId() {
        return collaborativeId;
    }

    public int number() {
        return number;
    }

    /** The number of the trial that it continues, or {@code null}. */
    public Integer parent() {
        return parent;
    }

    UUID parentId() {
        return parentId;
    }

    /** The number of the trial that the chain began with: its own when it continues none. */
    public int ramp() {
        return ramp;
    }

    /** The idea that it tries out, or {@code null}. */
    public UUID ideaId() {
        return ideaId;
    }

    public String title() {
        return title;
    }

    /** Who sees to it, or {@code null} as long as it is being planned. */
    public String owner() {
        return owner;
    }

    /** The member who is its owner, or {@code null} as long as nobody is chosen. */
    UUID ownerId() {
        return ownerId;
    }

    public TrialState state() {
        return state;
    }

    /** Why it ended otherwise than by its own decision, or {@code null}. */
    public TrialEnding ending() {
        return ending;
    }

    /** Its first day, or {@code null} as long as it is being planned. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** Its last day, or {@code null} as long as it is being planned. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** Whether a result was predicted before it began. */
    @JsonProperty
    public boolean predicted() {
        return predictedAt != null;
    }

    /** How small it is, or {@code null} as long as it is being planned. */
    public Plan.Scale scale() {
        return scale;
    }

    /** Whether it was planned what is measured. */
    public boolean dataPlanned() {
        return dataPlanned;
    }

    /** How often was measured, or {@code null} as long as it is not studied. */
    public Integer measurements() {
        return measurements;
    }

    /** How the result agrees with the prediction, or {@code null}. */
    public Study.Match match() {
        return match;
    }

    /** Whether the decision has a reason. */
    public boolean reasonGiven() {
        return reasonGiven;
    }

    /** Whether it has taken over four weeks. */
    @JsonProperty
    public boolean tooLong() {
        return tooLongAt != null;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public Answers answers() {
        return new Answers(plan, carriedOut, studied, decided, established, learnt);
    }

    AuditSubject subject() {
        return new AuditSubject(KIND, id, null, teamId);
    }

    CommentSubject commented() {
        return new CommentSubject(KIND, teamId, String.valueOf(number));
    }
}
