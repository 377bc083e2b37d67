package fi.lapimurto.handbook;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One of the thirteen steps of a collaborative. */
@Entity
@Table(name = "collaborative_step")
public class Step {

    public static final int COUNT = 13;

    /** What the steps are called in the process and in its labels. */
    private static final List<String> ELEMENTS = List.of(
            "Step01_AgreeCommission",
            "Step02_PrepareProgramme",
            "Step03_RecruitTeams",
            "Step04_BookVenues",
            "Step05_OpenWorkspace",
            "Step06_PlanCommunication",
            "Step07_HoldInfoSession",
            "Step08_PrepareTeams",
            "Step09_PrepareMatrixAndLists",
            "Step10_HoldWorkshops",
            "Step11_AssignCoaches",
            "Step12_CoachBetweenWorkshops",
            "Step13_Evaluate");

    /** Tasks that plan a step before it is carried out. */
    private static final Map<String, Integer> PLANNING =
            Map.of("UserTask_PlanRecruiting", 3, "UserTask_PlanInfoSession", 7);

    /** The forms that only plan a step, and the forms that finish it. */
    private static final Map<String, String> FINISHED_BY = Map.of(
            "collaborative-plan-recruiting", "collaborative-recruit-teams",
            "collaborative-plan-info-session", "collaborative-hold-info-session");

    public static final int PREPARE = 2;
    public static final int RECRUITING = 3;
    public static final int INFO_SESSION = 7;
    public static final int WORKSHOPS = 10;
    public static final int INTERIM_COACHING = 12;
    public static final int EVALUATE = 13;

    /** Which step of which collaborative. */
    @Embeddable
    record StepId(UUID collaborativeId, int number) {}

    @EmbeddedId
    private StepId id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private StepState state;

    private int occurrence;
    private String skipReason;
    private Instant openedAt;
    private Instant finishedAt;
    private String finishedBy;

    protected Step() {}

    public Step(UUID collaborativeId, int number) {
        this.id = new StepId(collaborativeId, number);
        this.state = StepState.waiting;
    }

    /** Steps 10 and 12 have several items each; what finishes them is the last workshop. */
    public static boolean hasSeveralItems(int number) {
        return number == WORKSHOPS || number == INTERIM_COACHING;
    }

    void open(int occurrence, Instant at) {
        this.occurrence = occurrence;
        state = StepState.open;
        skipReason = null;
        openedAt = at;
        finishedAt = null;
        finishedBy = null;
    }

    void finish(StepState how, String reason, String by, Instant at) {
        state = how;
        skipReason = reason;
        finishedAt = at;
        finishedBy = by;
    }

    void requireOpen() {
        if (state != StepState.open) {
            throw UseCaseRejected.conflict("collaborative.step.notOpen", number());
        }
    }

    void requireFinished() {
        if (!state.finished()) {
            throw UseCaseRejected.conflict("collaborative.step.notFinished", number());
        }
    }

    public int number() {
        return id.number();
    }

    /** The step's element in the process. */
    public String element() {
        return element(number());
    }

    /** The element in the process of the step with the number. */
    public static String element(int number) {
        requireNumber(number);
        return ELEMENTS.get(number - 1);
    }

    /** Refuses numbers that no step has. */
    public static void requireNumber(int number) {
        if (number < 1 || number > COUNT) {
            throw UseCaseRejected.notFound("collaborative.step.unknown", number);
        }
    }

    /** The number of the step that an element in the process belongs to, 0 when it belongs to none. */
    public static int numberOf(String element) {
        return PLANNING.getOrDefault(element, ELEMENTS.indexOf(element) + 1);
    }

    /** The form that finishes the step which this form only plans, or {@code null} when this one finishes it. */
    static String finisherOf(String form) {
        return FINISHED_BY.get(form);
    }

    public StepState state() {
        return state;
    }

    /** The workshop that steps 10 and 12 have come to. */
    public int occurrence() {
        return occurrence;
    }

    public String skipReason() {
        return skipReason;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public String finishedBy() {
        return finishedBy;
    }
}
