package fi.lapimurto.handbook.process;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.CurrentSkipped;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.handbook.InfoSessionBroughtForward;
import fi.lapimurto.handbook.ItemFinished;
import fi.lapimurto.handbook.ItemReopened;
import fi.lapimurto.handbook.SheetChanged;
import fi.lapimurto.handbook.VenueBookings;
import fi.lapimurto.schedule.CollaborativeSchedules;
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
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process of a collaborative: its names, its variables, and what the domain tells it. */
@Component
public class CollaborativeProcess {

    static final String KEY = "collaborative";

    public static final String COLLABORATIVE_ID = "collaborativeId";
    static final String LANGUAGE = "language";
    public static final String WORKSHOP_NUMBER = "workshopNumber";
    static final String ANOTHER_WORKSHOP = "anotherWorkshop";
    static final String READY_TO_RECRUIT = "readyToRecruit";
    static final String INFO_SESSION_PLANNED = "infoSessionPlanned";
    static final String RECRUITING_PLANNED = "recruitingPlanned";
    static final String RECRUITING_CLOSES_AT = "recruitingClosesAt";
    public static final String CANCELLATION_DAY = "cancellationDay";
    public static final String REOPENED_FORM = "reopenedForm";
    public static final String REOPENED_STEP = "reopenedStep";

    static final String CANCELLED = "collaborative.cancelled";
    static final String STEP_REOPENED = "collaborative.stepReopened";
    static final String WORKSHOP_SKIPPED = "collaborative.workshopSkipped";
    static final String COACHING_SKIPPED = "collaborative.coachingSkipped";
    static final String INFO_SESSION_BROUGHT_FORWARD = "collaborative.infoSessionBroughtForward";

    static final String INFO_SESSION_PLANNED_ANEW = "collaborative.infoSessionPlannedAnew";
    static final String RECRUITING_PLANNED_ANEW = "collaborative.recruitingPlannedAnew";
    static final String CANCELLATION_DATE_SET = "collaborative.cancellationDateSet";
    static final String CANCELLATION_DATE_CHANGED = "collaborative.cancellationDateChanged";

    private static final int WORKSHOPS = 10;

    private final RuntimeService runtime;
    private final CollaborativeSchedules planning;

    CollaborativeProcess(RuntimeService runtime, CollaborativeSchedules planning) {
        this.runtime = runtime;
        this.planning = planning;
    }

    /** What an instance begins with. */
    Map<String, Object> variables(Collaborative collaborative) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(COLLABORATIVE_ID, collaborative.id().toString());
        variables.put(LANGUAGE, collaborative.language());
        variables.put(WORKSHOP_NUMBER, 0);
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
    void on(ItemFinished event) {
        switch (event.form()) {
            case HandbookForms.PLAN_RECRUITING -> recruitingPlanned(event.collaborativeId(), event.code());
            case HandbookForms.PLAN_INFO_SESSION -> infoSessionPlanned(event.collaborativeId(), event.code());
            case HandbookForms.BOOK_VENUES -> venuesBooked(event.collaborativeId(), event.code());
            default -> {
                // Nothing hangs on the other forms but what their tasks answer.
            }
        }
    }

    /** What was agreed with the venues stands in the list of quotes. */
    @EventListener
    void on(SheetChanged event) {
        if (event.sheet().equals(VenueBookings.QUOTES)) {
            venuesBooked(event.collaborativeId(), event.code());
        }
    }

    /** Another closing day begins the task anew, so that its timers fire again. */
    private void recruitingPlanned(UUID id, String code) {
        planning.recruitingCloses(id)
                .filter(closes -> set(code, RECRUITING_CLOSES_AT, closes))
                .ifPresent(closes -> tellThoseWhoWait(code, RECRUITING_PLANNED_ANEW));
    }

    private void infoSessionPlanned(UUID id, String code) {
        if (planning.infoSession(id).isPresent()) {
            tellThoseWhoWait(code, INFO_SESSION_PLANNED_ANEW);
        }
    }

    /** Each day until which a venue can be cancelled is watched for itself; days that no longer hold are given up. */
    private void venuesBooked(UUID id, String code) {
        Set<LocalDate> days = new TreeSet<>(planning.cancelDays(id));
        for (EventSubscription watch : waiting(code, CANCELLATION_DATE_CHANGED)) {
            Object watched = runtime.getVariable(watch.getExecutionId(), CANCELLATION_DAY);
            if (!days.remove(LocalDate.parse((String) watched))) {
                runtime.messageEventReceived(CANCELLATION_DATE_CHANGED, watch.getExecutionId());
            }
        }
        for (LocalDate day : days) {
            correlate(code, CANCELLATION_DATE_SET, Map.of(CANCELLATION_DAY, day.toString()));
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
            throw UseCaseRejected.conflict("collaborative.process.notThere");
        }
    }
}
