package fi.lapimurto.collaborative.process;

import fi.lapimurto.collaborative.Bookings;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.CurrentSkipped;
import fi.lapimurto.collaborative.InfoSessionBroughtForward;
import fi.lapimurto.collaborative.ItemFinished;
import fi.lapimurto.collaborative.ItemReopened;
import fi.lapimurto.collaborative.ListChanged;
import fi.lapimurto.collaborative.Milestones;
import fi.lapimurto.collaborative.Milestones.Recruiting;
import fi.lapimurto.collaborative.TimetableChanged;
import fi.lapimurto.engine.ProcessDates;
import fi.lapimurto.engine.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process of a collaborative: its names, its variables, and what the domain tells it. */
@Component
class CollaborativeProcess {

    static final String KEY = "collaborative";

    static final String COLLABORATIVE_ID = "collaborativeId";
    static final String LANGUAGE = "language";
    static final String WORKSHOP_NUMBER = "workshopNumber";
    static final String ANOTHER_WORKSHOP = "anotherWorkshop";
    static final String READY_TO_RECRUIT = "readyToRecruit";
    static final String INFO_SESSION_OPENS_AT = "infoSessionOpensAt";
    static final String INFO_SESSION_AT = "infoSessionAt";
    static final String INFO_SESSION_PLANNED = "infoSessionPlanned";
    static final String RECRUITING_PLANNED = "recruitingPlanned";
    static final String RECRUITING_CLOSES_SOON_AT = "recruitingClosesSoonAt";
    static final String RECRUITING_CLOSES_AT = "recruitingClosesAt";
    static final String SELECTION_DUE_AT = "selectionDueAt";
    static final String CANCELLATION_DAY = "cancellationDay";
    static final String CANCELLATION_REMINDER_AT = "cancellationReminderAt";
    static final String EVALUATION_DUE_AT = "evaluationDueAt";
    static final String REOPENED_FORM = "reopenedForm";
    static final String REOPENED_STEP = "reopenedStep";

    static final String CANCELLED = "collaborative.cancelled";
    static final String STEP_REOPENED = "collaborative.stepReopened";
    static final String WORKSHOP_SKIPPED = "collaborative.workshopSkipped";
    static final String COACHING_SKIPPED = "collaborative.coachingSkipped";
    static final String INFO_SESSION_BROUGHT_FORWARD = "collaborative.infoSessionBroughtForward";

    static final String INFO_SESSION_PLANNED_ANEW = "collaborative.infoSessionPlannedAnew";
    static final String RECRUITING_PLANNED_ANEW = "collaborative.recruitingPlannedAnew";
    static final String CANCELLATION_DATE_SET = "collaborative.cancellationDateSet";
    static final String CANCELLATION_DATE_CHANGED = "collaborative.cancellationDateChanged";

    static final String INFO_SESSION_NEAR = "TimerEvent_InfoSessionNear";
    static final String EVALUATE = "Step13_Evaluate";
    static final String EVALUATION_DUE = "BoundaryEvent_EvaluationDue";

    private static final int WORKSHOPS = 10;

    private final RuntimeService runtime;
    private final ProcessDates processDates;
    private final Milestones milestones;

    CollaborativeProcess(RuntimeService runtime, ProcessDates processDates, Milestones milestones) {
        this.runtime = runtime;
        this.processDates = processDates;
        this.milestones = milestones;
    }

    static UUID collaborativeId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(COLLABORATIVE_ID));
    }

    /** What an instance begins with. */
    Map<String, Object> variables(Collaborative collaborative) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(COLLABORATIVE_ID, collaborative.id().toString());
        variables.put(LANGUAGE, collaborative.language());
        variables.put(WORKSHOP_NUMBER, 0);
        variables.put(INFO_SESSION_OPENS_AT, Date.from(milestones.infoSessionOpens(collaborative.id())));
        variables.put(EVALUATION_DUE_AT, Date.from(milestones.evaluationDue(collaborative.id())));
        return variables;
    }

    @EventListener
    void on(CollaborativeCancelled event) {
        correlate(event.code(), CANCELLED, Map.of());
    }

    @EventListener
    void on(CurrentSkipped event) {
        correlate(event.code(), event.step() == WORKSHOPS ? WORKSHOP_SKIPPED : COACHING_SKIPPED, Map.of());
    }

    @EventListener
    void on(InfoSessionBroughtForward event) {
        correlate(event.code(), INFO_SESSION_BROUGHT_FORWARD, Map.of());
    }

    @EventListener
    void on(ItemReopened event) {
        // Plain variables would be shared between two steps that are reopened at the same time.
        correlate(
                event.code(),
                STEP_REOPENED,
                Map.of(
                        REOPENED_FORM, event.form(),
                        REOPENED_STEP, event.step(),
                        WORKSHOP_NUMBER, event.occurrence()));
    }

    @EventListener
    void on(TimetableChanged event) {
        String instance = instance(event.code());
        Instant opensAt = milestones.infoSessionOpens(event.collaborativeId());
        processDates.move(instance, INFO_SESSION_OPENS_AT, opensAt, List.of(INFO_SESSION_NEAR));
        Instant dueAt = milestones.evaluationDue(event.collaborativeId());
        processDates.move(instance, EVALUATION_DUE_AT, dueAt, List.of(EVALUATE, EVALUATION_DUE));
    }

    @EventListener
    void on(ItemFinished event) {
        switch (event.form()) {
            case Milestones.PLAN_RECRUITING -> recruitingPlanned(event.collaborativeId(), event.code());
            case Milestones.PLAN_INFO_SESSION -> infoSessionPlanned(event.collaborativeId(), event.code());
            case Milestones.BOOK_VENUES -> venuesBooked(event.collaborativeId(), event.code());
            default -> {
                // Nothing hangs on the other forms but what their tasks answer.
            }
        }
    }

    /** What was agreed with the venues stands in the list of quotes. */
    @EventListener
    void on(ListChanged event) {
        if (event.sheet().equals(Bookings.QUOTES)) {
            venuesBooked(event.collaborativeId(), event.code());
        }
    }

    /** Another closing day begins the task anew, so that its timers follow. */
    private void recruitingPlanned(UUID id, String code) {
        Recruiting plan = milestones.recruiting(id).orElse(null);
        if (plan != null && set(code, RECRUITING_CLOSES_AT, plan.closes())) {
            set(code, RECRUITING_CLOSES_SOON_AT, plan.closesSoon());
            set(code, SELECTION_DUE_AT, plan.selectionDue());
            tellThoseWhoWait(code, RECRUITING_PLANNED_ANEW);
        }
    }

    private void infoSessionPlanned(UUID id, String code) {
        milestones.infoSession(id).ifPresent(session -> {
            set(code, INFO_SESSION_AT, session.at());
            tellThoseWhoWait(code, INFO_SESSION_PLANNED_ANEW);
        });
    }

    /** Each day until which a venue can be cancelled is watched for itself; days that no longer hold are given up. */
    private void venuesBooked(UUID id, String code) {
        Set<LocalDate> days = new TreeSet<>(milestones.cancelDays(id));
        for (EventSubscription watch : waiting(code, CANCELLATION_DATE_CHANGED)) {
            Object watched = runtime.getVariable(watch.getExecutionId(), CANCELLATION_DAY);
            if (!days.remove(LocalDate.parse((String) watched))) {
                runtime.messageEventReceived(CANCELLATION_DATE_CHANGED, watch.getExecutionId());
            }
        }
        for (LocalDate day : days) {
            Date reminder = Date.from(milestones.cancellationReminder(day));
            correlate(
                    code,
                    CANCELLATION_DATE_SET,
                    Map.of(CANCELLATION_DAY, day.toString(), CANCELLATION_REMINDER_AT, reminder));
        }
    }

    /**
     * Notes a date that was decided.
     *
     * @return whether it is another than before
     */
    private boolean set(String code, String variable, Instant at) {
        String instance = instance(code);
        Date before = (Date) runtime.getVariable(instance, variable);
        Date after = Date.from(at);
        if (after.equals(before)) {
            return false;
        }
        runtime.setVariable(instance, variable, after);
        return true;
    }

    private void tellThoseWhoWait(String code, String message) {
        waiting(code, message).forEach(it -> runtime.messageEventReceived(message, it.getExecutionId()));
    }

    private List<EventSubscription> waiting(String code, String message) {
        return runtime.createEventSubscriptionQuery()
                .processInstanceId(instance(code))
                .eventName(message)
                .list();
    }

    private String instance(String code) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(code)
                .singleResult()
                .getId();
    }

    private void correlate(String code, String message, Map<String, Object> scoped) {
        MessageCorrelationBuilder correlation =
                runtime.createMessageCorrelation(message).processInstanceBusinessKey(code);
        try {
            correlation.setVariablesToTriggeredScope(scoped).correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw Refused.conflict("collaborative.process.notThere");
        }
    }
}
