package fi.lapimurto.recruiting;

import fi.lapimurto.audit.AuditSubject;
import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;

/** A team's application or registration, and what was decided on it. */
@Entity
@Table(name = "team_application")
public class Application {

    static final String KIND = "application";

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID collaborativeId;
    private int number;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private String language;
    private Instant receivedAt;
    private String teamName;
    private String organisation;
    private String unit;
    private String problem;
    private String customerProcess;
    private String managementGoals;
    private String managementSupport;
    private String data;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private List<Place> sketch;

    private String sketchReason;

    private boolean crossesOrganisations;
    private String processOwner;
    private String decisionMaking;
    private String contactName;
    private String contactEmail;
    private String contactPhone;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private Scores scores;

    private int score;
    private String reason;
    private String overrideReason;
    private boolean offered;
    private Instant answeredAt;
    private UUID teamId;
    private Instant contactDeletedAt;

    /** Hashes of the tokens in links to the applicants' own page. */
    @ElementCollection
    @CollectionTable(name = "team_application_link", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "token_hash")
    @OptimisticLock(excluded = true)
    private Set<String> links = new HashSet<>();

    protected Application() {}

    Application(UUID collaborativeId, int number, ApplicationAnswers answers, Instant at) {
        this.id = UUID.randomUUID();
        this.collaborativeId = collaborativeId;
        this.number = number;
        this.state = ApplicationState.received;
        this.receivedAt = at;
        this.language = answers.language();
        this.teamName = answers.teamName();
        this.organisation = answers.organisation();
        this.unit = answers.unit();
        this.problem = answers.problem();
        this.customerProcess = answers.customerProcess();
        this.managementGoals = answers.managementGoals();
        this.managementSupport = answers.managementSupport();
        this.data = answers.data();
        this.sketch = answers.sketch();
        this.sketchReason = answers.sketchReason();
        this.crossesOrganisations = answers.crossesOrganisations();
        this.processOwner = answers.processOwner();
        this.decisionMaking = answers.decisionMaking();
        this.contactName = answers.contactName();
        this.contactEmail = answers.contactEmail();
        this.contactPhone = answers.contactPhone();
    }

    /** Gives the team a place. */
    void accept(String name, String override) {
        requireOpen();
        state = ApplicationState.accepted;
        teamName = name;
        overrideReason = override;
    }

    void keepWaiting(String why) {
        requireOpen();
        state = ApplicationState.waiting;
        reason = why;
    }

    void decline(String why) {
        requireOpen();
        state = ApplicationState.declined;
        reason = why;
    }

    void score(Scores given) {
        scores = given;
        score = given.sum();
    }

    /** Lets somebody ask those who wait whether they take a place that has become free. */
    void offer() {
        offered = true;
    }

    void settleOffer() {
        offered = false;
    }

    /** The team takes part. */
    void admitted(UUID team) {
        if (state != ApplicationState.accepted) {
            throw UseCaseRejected.conflict("recruiting.application.decided");
        }
        state = ApplicationState.admitted;
        teamId = team;
    }

    void answered(Instant at) {
        answeredAt = at;
    }

    /** The applicants have changed their minds. A team that takes part drops out instead. */
    void withdraw(String why) {
        if (state == ApplicationState.admitted) {
            throw UseCaseRejected.conflict("recruiting.application.admitted");
        } else if (state == ApplicationState.withdrawn) {
            throw UseCaseRejected.conflict("recruiting.application.withdrawn");
        }
        state = ApplicationState.withdrawn;
        reason = why;
    }

    /** Who holds the token reads the applicants' own page, and may withdraw there. */
    void link(String tokenHash) {
        links.add(tokenHash);
    }

    /** Nobody will write to the applicants any more: nothing that names a person is kept, and no link works. */
    void forgetContact(Instant at) {
        contactName = null;
        contactEmail = null;
        contactPhone = null;
        processOwner = null;
        contactDeletedAt = at;
        links.clear();
    }

    /** Whether it can still be withdrawn. */
    public boolean withdrawable() {
        return state != ApplicationState.admitted && state != ApplicationState.withdrawn;
    }

    private void requireOpen() {
        if (state != ApplicationState.received && state != ApplicationState.waiting) {
            throw UseCaseRejected.conflict("recruiting.application.decided");
        }
    }

    public UUID id() {
        return id;
    }

    AuditSubject subject() {
        return new AuditSubject(KIND, id, collaborativeId, null);
    }

    public UUID collaborativeId() {
        return collaborativeId;
    }

    public int number() {
        return number;
    }

    public ApplicationState state() {
        return state;
    }

    public String language() {
        return language;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String teamName() {
        return teamName;
    }

    public String organisation() {
        return organisation;
    }

    public String unit() {
        return unit;
    }

    public String problem() {
        return problem;
    }

    public String customerProcess() {
        return customerProcess;
    }

    public String managementGoals() {
        return managementGoals;
    }

    public String managementSupport() {
        return managementSupport;
    }

    public String data() {
        return data;
    }

    public List<Place> sketch() {
        return sketch;
    }

    /** Why a team that registered is of an unusual size or has many supervisors, or {@code null}. */
    public String sketchReason() {
        return sketchReason;
    }

    public boolean crossesOrganisations() {
        return crossesOrganisations;
    }

    public String processOwner() {
        return processOwner;
    }

    public String decisionMaking() {
        return decisionMaking;
    }

    /** Whom to ask; {@code null} like everything about people after its deletion. */
    public String contactName() {
        return contactName;
    }

    public String contactEmail() {
        return contactEmail;
    }

    public String contactPhone() {
        return contactPhone;
    }

    /** The scoring aid as far as somebody has used it, or {@code null}. */
    public Scores scores() {
        return scores;
    }

    public int score() {
        return score;
    }

    /** Why it was answered so, or why it was withdrawn. */
    public String reason() {
        return reason;
    }

    public String overrideReason() {
        return overrideReason;
    }

    /** When the applicant was told, or {@code null}. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** When everything that names a person was deleted, or {@code null}. */
    public Instant contactDeletedAt() {
        return contactDeletedAt;
    }

    public boolean offered() {
        return offered;
    }

    public UUID teamId() {
        return teamId;
    }
}
