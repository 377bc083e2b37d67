package fi.lapimurto.journey;

import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.journey.DeliverableStore.Kind;
import java.util.Optional;
import java.util.stream.Stream;

/** What a team brings about on its way, each in its phase and by a task of its own. */
public enum Deliverable {
    naming(Phase.preparation, "UserTask_NameMembers", null, null),
    presentation(Phase.preparation, "UserTask_PreparePresentation", null, null),
    visit(Phase.preparation, "UserTask_VisitWorkplace", null, null),
    problem(Phase.workshop_1, "UserTask_StateProblem", "team-journey-state-problem", StateProblem.class),
    current_process(
            Phase.workshop_1, "UserTask_DescribeProcess", "team-journey-describe-process", DescribeProcess.class),
    measurement_plan(Phase.workshop_1, "UserTask_PlanMeasuring", "team-journey-plan-measuring", PlanMeasuring.class),
    agreement(Phase.workshop_1, "UserTask_AgreeTogether", "team-journey-agree-together", AgreeTogether.class),
    baseline(Phase.action_1, "UserTask_GatherBaseline", "team-journey-gather-baseline", GatherBaseline.class),
    customers(Phase.action_1, "UserTask_HearCustomers", "team-journey-hear-customers", HearCustomers.class),
    involvement(Phase.action_1, "UserTask_InvolveWorkplace", "team-journey-involve-workplace", InvolveWorkplace.class),
    goal(Phase.workshop_2, "UserTask_SetGoal", "team-journey-set-goal", SetGoal.class),
    target_process(
            Phase.workshop_2,
            "UserTask_DescribeTargetProcess",
            "team-journey-describe-target-process",
            DescribeTargetProcess.class),
    first_trials(Phase.workshop_2, "UserTask_PlanFirstTrials", "team-journey-plan-first-trials", PlanFirstTrials.class),
    evaluation(
            Phase.action_2,
            "UserTask_EvaluateWithCustomers",
            "team-journey-evaluate-with-customers",
            EvaluateWithCustomers.class),
    informed(Phase.action_2, "UserTask_InformManagement", "team-journey-inform-management", InformManagement.class),
    promise(
            Phase.workshop_3,
            "UserTask_MakeCustomerPromise",
            "team-journey-make-customer-promise",
            MakeCustomerPromise.class),
    daily_management(
            Phase.workshop_3,
            "UserTask_PlanDailyManagement",
            "team-journey-plan-daily-management",
            PlanDailyManagement.class),
    daily_check(
            Phase.action_3,
            "UserTask_CheckDailyManagement",
            "team-journey-check-daily-management",
            CheckDailyManagement.class),
    communication(Phase.action_3, "UserTask_Communicate", "team-journey-communicate", Communicate.class),
    poster(Phase.action_3, "UserTask_MakePoster", "team-journey-make-poster", Poster.class),
    continuation(
            Phase.last_workshop, "UserTask_PlanContinuation", "team-journey-plan-continuation", PlanContinuation.class),
    report(Phase.last_workshop, "UserTask_WriteReport", "team-journey-write-report", Report.class),
    approval(Phase.last_workshop, "UserTask_ApproveReport", "team-journey-approve-report", ApproveReport.class),
    followup_3(Phase.afterwards, "UserTask_TellAfterThree", Deliverable.FOLLOW_UP, TellResults.class),
    followup_6(Phase.afterwards, "UserTask_TellAfterSix", Deliverable.FOLLOW_UP, TellResults.class),
    followup_12(Phase.afterwards, "UserTask_TellAfterTwelve", Deliverable.FOLLOW_UP, TellResults.class);

    private static final String FOLLOW_UP = "team-follow-up-tell-results";

    private final Phase phase;
    private final String element;
    private final String form;
    private final Class<? extends Record> paper;

    Deliverable(Phase phase, String element, String form, Class<? extends Record> paper) {
        this.phase = phase;
        this.element = element;
        this.form = form;
        this.paper = paper;
    }

    /** The one of a name as it stands in addresses: {@code target-process}. */
    public static Optional<Deliverable> of(String path) {
        return Stream.of(values()).filter(it -> it.path().equals(path)).findFirst();
    }

    /** The follow-up after so many months. */
    static Deliverable followUp(int months) {
        return valueOf("followup_" + months);
    }

    public Phase phase() {
        return phase;
    }

    /** The element of its task in the model. */
    public String element() {
        return element;
    }

    /** The form it is written in; {@code null} for those of the preparation. */
    public String form() {
        return form;
    }

    /** Its name in addresses. */
    public String path() {
        return name().replace('_', '-');
    }

    /** How it is kept. */
    Kind kind() {
        return Kind.valueOf(name());
    }

    /** The record that it is. */
    Class<? extends Record> paper() {
        return paper;
    }

    /** Whether it has a page of its own; the others stand on pages of other names. */
    public boolean hasPage() {
        return paper != null && this != approval && this != communication;
    }

    /** Whether it is written on its page over days, and its task only says that it is ready. */
    public boolean isWrittenOnPage() {
        return this == poster || this == report;
    }

    /** Whether its task asks for all of it at once, and does nothing else with it. */
    boolean isAskedWhole() {
        return hasPage() && isOfTheYear() && !isWrittenOnPage();
    }

    /** Whether it tells others of the team: the round reads it when it is ready (DOMAIN 1.10). */
    public boolean isForTheRound() {
        return isWrittenOnPage();
    }

    /** Whether it belongs to the common year, and not to what is asked afterwards. */
    public boolean isOfTheYear() {
        return phase != Phase.afterwards;
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
