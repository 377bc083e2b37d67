package fi.lapimurto.journey;

import fi.lapimurto.deadline.Milestone;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a team brings about on its way, each in its phase and by a task of its own. The task's element and its form have
 * the name of the record, as in {@code StateProblem}: {@code UserTask_StateProblem} and
 * {@code team-journey-state-problem}; where a record is not named like its task, the task's name stands beside it.
 */
public enum Deliverable {
    naming(Phase.preparation, Paper.Ready.class, "NameMembers"),
    presentation(Phase.preparation, Presentation.class, "PreparePresentation"),
    visit(Phase.preparation, VisitWorkplace.class),
    /** The coach's talk with a team that drops out; it belongs to no phase. */
    farewell(null, TalkWithTeam.class),
    problem(Phase.workshop_1, StateProblem.class),
    current_process(Phase.workshop_1, DescribeProcess.class),
    measurement_plan(Phase.workshop_1, PlanMeasuring.class),
    agreement(Phase.workshop_1, AgreeTogether.class),
    baseline(Phase.action_1, GatherBaseline.class),
    customers(Phase.action_1, HearCustomers.class),
    involvement(Phase.action_1, InvolveWorkplace.class),
    goal(Phase.workshop_2, SetGoal.class),
    target_process(Phase.workshop_2, DescribeTargetProcess.class),
    first_trials(Phase.workshop_2, FirstTrials.class, "PlanFirstTrials"),
    evaluation(Phase.action_2, EvaluateWithCustomers.class),
    informed(Phase.action_2, InformManagement.class),
    promise(Phase.workshop_3, MakeCustomerPromise.class),
    daily_management(Phase.workshop_3, PlanDailyManagement.class),
    daily_check(Phase.action_3, CheckDailyManagement.class),
    communication(Phase.action_3, Paper.Ready.class, "Communicate"),
    poster(Phase.action_3, Poster.class, "MakePoster"),
    continuation(Phase.last_workshop, PlanContinuation.class),
    report(Phase.last_workshop, Report.class, "WriteReport"),
    approval(Phase.last_workshop, ApproveReport.class),
    followup_3(Phase.afterwards, TellResults.class, "TellAfterThree"),
    followup_6(Phase.afterwards, TellResults.class, "TellAfterSix"),
    followup_12(Phase.afterwards, TellResults.class, "TellAfterTwelve");

    private final Phase phase;
    private final Class<? extends Record> paper;
    private final String task;

    <P extends Record & Paper> Deliverable(Phase phase, Class<P> paper) {
        this(phase, paper, paper.getSimpleName());
    }

    <P extends Record & Paper> Deliverable(Phase phase, Class<P> paper, String task) {
        this.phase = phase;
        this.paper = paper;
        this.task = task;
    }

    /** The one of a name as it stands in addresses: {@code target-process}. */
    public static Optional<Deliverable> of(String path) {
        return Stream.of(values()).filter(it -> it.path().equals(path)).findFirst();
    }

    /** The follow-up after so many months. */
    static Deliverable followUp(int months) {
        return valueOf("followup_" + months);
    }

    /** The phase that asks for it, or {@code null}. */
    public Phase phase() {
        return phase;
    }

    /** The key of the process that its task belongs to. */
    public String process() {
        return phase == Phase.afterwards ? "team-follow-up" : "team-journey";
    }

    /** The element of its task in the model. */
    public String element() {
        return "UserTask_" + task;
    }

    /** The form of its task; the follow-ups share one. */
    public String form() {
        String name = phase == Phase.afterwards ? paper.getSimpleName() : task;
        return process() + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Its name in addresses. */
    public String path() {
        return name().replace('_', '-');
    }

    /** The record that it is. */
    public Class<? extends Record> paper() {
        return paper;
    }

    /** Whether it has a page among the papers; the others stand on pages of other names. */
    public boolean hasPage() {
        return phase != null && phase != Phase.preparation && this != approval && this != communication;
    }

    /** Whether it is written on its page over days, and its task only says that it is ready. */
    public boolean isWrittenOnPage() {
        return this == presentation || isForTheRound();
    }

    /** Whether its task asks for all of it at once, and does nothing else with it. */
    boolean isAskedWhole() {
        return hasPage() && isOfTheYear() && !isWrittenOnPage() && this != first_trials;
    }

    /** Whether it is written on its page now: what is asked in a task is first written there. */
    boolean isWritable(boolean finished) {
        return isWrittenOnPage() || isOfTheYear() && finished;
    }

    /** Whether it tells others of the team: the round reads it when it is ready (handbook 1.10). */
    public boolean isForTheRound() {
        return this == poster || this == report;
    }

    /** Whether a change of it is explained once it is ready. */
    boolean hasExplainedChanges() {
        return this != presentation;
    }

    /** Whether it belongs to the common year, and not to what is asked afterwards. */
    public boolean isOfTheYear() {
        return phase != null && phase != Phase.afterwards;
    }

    /** What it opens with where that is another day than its phase's. */
    Milestone opening() {
        return switch (this) {
            case followup_6 -> Milestone.followup_6_months;
            case followup_12 -> Milestone.followup_12_months;
            default -> phase.opening();
        };
    }
}
