package fi.lapimurto.collaborative;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Lines;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One round of a breakthrough collaborative. */
@Entity
@Table(name = "collaborative_collaborative")
public class Collaborative {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String language;

    @Enumerated(EnumType.STRING)
    private CollaborativeState state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme_id")
    private Programme programme;

    private String organisingBody;
    private String commissioner;
    private String leadPerson;
    private String funder;
    private String targetGroup;
    private String bigPicture;
    private String strategyLink;
    private String callText;
    private LocalDate beginsOn;
    private LocalDate endsOn;
    private Instant openedAt;
    private String openedBy;
    private Instant endedAt;
    private String cancelReason;

    @ElementCollection
    @CollectionTable(name = "collaborative_core_member", joinColumns = @JoinColumn(name = "collaborative_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> coreGroup = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "collaborative_goal", joinColumns = @JoinColumn(name = "collaborative_id"))
    @OrderColumn(name = "position")
    @Column(name = "goal")
    private List<String> goals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "collaborative_common_measure", joinColumns = @JoinColumn(name = "collaborative_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> commonMeasures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "collaborative_workshop", joinColumns = @JoinColumn(name = "collaborative_id"))
    @OrderBy("number")
    private List<Workshop> workshops = new ArrayList<>();

    protected Collaborative() {}

    Collaborative(String code, NewCollaborative beginning, String openedBy, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.name = beginning.name();
        this.level = beginning.level();
        this.language = beginning.language();
        this.state = CollaborativeState.running;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.workshops.addAll(Timetable.usual(beginning.firstWorkshopDay()).workshops());
    }

    /** Begins as an earlier round was: what was agreed then is a proposal for step 1, the workshops lie as far apart. */
    public void beginAs(Collaborative earlier) {
        programme = earlier.programme;
        organisingBody = earlier.organisingBody;
        targetGroup = earlier.targetGroup;
        callText = earlier.callText;
        bigPicture = earlier.bigPicture;
        strategyLink = earlier.strategyLink;
        replace(goals, earlier.goals);
        replace(commonMeasures, earlier.commonMeasures);
        replace(
                workshops,
                earlier.timetable().from(timetable().first().firstDay()).workshops());
    }

    /** Takes over what was agreed with the commissioner (step 1). */
    public void agree(AgreeCommission commission, Programme programme) {
        requireRunning();
        this.programme = programme;
        name = commission.name();
        level = commission.level();
        organisingBody = commission.organisingBody();
        commissioner = commission.commissioner();
        leadPerson = commission.leadPerson();
        funder = commission.funder();
        targetGroup = commission.targetGroup();
        bigPicture = commission.bigPicture();
        strategyLink = commission.strategyLink();
        beginsOn = commission.beginsOn();
        endsOn = commission.endsOn();
        replace(coreGroup, Lines.of(commission.coreGroup()));
        replace(goals, Lines.of(commission.goals()));
        replace(commonMeasures, Lines.of(commission.commonMeasures()));
    }

    /** Takes over the final wording of what step 1 began (step 2), and the text that invites teams. */
    public void sharpen(List<String> goals, String targetGroup, String callText) {
        invite(callText);
        this.targetGroup = targetGroup;
        replace(this.goals, goals);
    }

    /** Says otherwise what invites teams: the one text of marketing and of the call. */
    public void invite(String callText) {
        requireRunning();
        this.callText = callText;
    }

    public void reschedule(Timetable timetable) {
        requireRunning();
        if (!workshops.equals(timetable.workshops())) {
            replace(workshops, timetable.workshops());
        }
    }

    void close(Instant at) {
        requireRunning();
        state = CollaborativeState.closed;
        endedAt = at;
    }

    void cancel(String reason, Instant at) {
        requireRunning();
        state = CollaborativeState.cancelled;
        cancelReason = reason;
        endedAt = at;
    }

    /** Refuses what is only done while the collaborative runs. */
    public void requireRunning() {
        if (state != CollaborativeState.running) {
            throw UseCaseRejected.conflict("collaborative.notRunning." + state, name);
        }
    }

    private static <T> void replace(List<T> old, List<T> fresh) {
        old.clear();
        old.addAll(fresh);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Level level() {
        return level;
    }

    public String language() {
        return language;
    }

    public CollaborativeState state() {
        return state;
    }

    public String programme() {
        return programme == null ? null : programme.name();
    }

    public String organisingBody() {
        return organisingBody;
    }

    public String commissioner() {
        return commissioner;
    }

    public String leadPerson() {
        return leadPerson;
    }

    public String funder() {
        return funder;
    }

    public String targetGroup() {
        return targetGroup;
    }

    /** What invites teams, or {@code null} as long as nobody has written it. */
    public String callText() {
        return callText;
    }

    public String bigPicture() {
        return bigPicture;
    }

    public String strategyLink() {
        return strategyLink;
    }

    public LocalDate beginsOn() {
        return beginsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String cancelReason() {
        return cancelReason;
    }

    public List<String> coreGroup() {
        return List.copyOf(coreGroup);
    }

    public List<String> goals() {
        return List.copyOf(goals);
    }

    public List<String> commonMeasures() {
        return List.copyOf(commonMeasures);
    }

    public Timetable timetable() {
        return new Timetable(workshops);
    }
}
