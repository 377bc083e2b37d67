package fi.lapimurto.collaborative.process;

import fi.lapimurto.collaborative.Bookings;
import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.CurrentSkipped;
import fi.lapimurto.collaborative.InfoSessionBroughtForward;
import fi.lapimurto.collaborative.ItemFinished;
import fi.lapimurto.collaborative.ItemReopened;
import fi.lapimurto.collaborative.ListChanged;
import fi.lapimurto.collaborative.Planning;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.RuleChanged;
import fi.lapimurto.engine.Refused;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
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
    static final String INFO_SESSION_PLANNED = "infoSessionPlanned";
    static final String RECRUITING_PLANNED = "recruitingPlanned";
    static final String RECRUITING_CLOSES_AT = "recruitingClosesAt";
    static final String CANCELLATION_REMINDER_AT = "cancellationReminderAt";
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

    private static final int WORKSHOPS = 10;

    private final RuntimeService runtime;
    private final Planning planning;
    private final Collaboratives collaboratives;
    private final Checklist checklist;

    CollaborativeProcess(RuntimeService runtime, Planning planning, Collaboratives collaboratives, Checklist checklist) {
        this.runtime = runtime;
        this.planning = planning;
        this.collaboratives = collaboratives;
        this.checklist = checklist;
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
            case Planning.PLAN_RECRUITING -> recruitingPlanned(event);
            case Planning.PLAN_INFO_SESSION -> infoSessionPlanned(event);
            case Planning.BOOK_VENUES -> venuesBooked(event.collaborativeId(), event.code());
            default -> {
                // Nothing hangs on the other forms but what their tasks answer.
            }
        }
    }

    @EventListener
    void on(RuleChanged event) {
        if (event.milestone() == Milestone.cancellation_reminder) {
            venuesBooked(
                    event.collaborativeId(),
                    collaboratives.get(event.collaborativeId()).code());
        }
    }

    /** What was agreed with the venues stands in the list of quotes. */
    @EventListener
    void on(ListChanged event) {
        if (event.sheet().equals(Bookings.QUOTES)) {
            venuesBooked(event.collaborativeId(), event.code());
        }
    }

    private void recruitingPlanned(ItemFinished event) {
        UUID id = event.collaborativeId();
        Optional<Instant> closes = planning.recruitingCloses(id);
        if (closes.isPresent() && set(event.code(), RECRUITING_CLOSES_AT, closes)) {
            tellThoseWhoWait(event.code(), RECRUITING_PLANNED_ANEW);
        }
    }

    private void infoSessionPlanned(ItemFinished event) {
        if (!checklist.decided(event.collaborativeId(), event.form(), 0).isEmpty()) {
            tellThoseWhoWait(event.code(), INFO_SESSION_PLANNED_ANEW);
        }
    }

    private void venuesBooked(UUID id, String code) {
        Optional<Instant> reminder = planning.cancellationReminder(id);
        if (set(code, CANCELLATION_REMINDER_AT, reminder)) {
            tellThoseWhoWait(code, CANCELLATION_DATE_CHANGED);
            if (reminder.isPresent()) {
                correlate(code, CANCELLATION_DATE_SET, Map.of());
            }
        }
    }

    /**
     * Notes a date that was decided.
     *
     * @return whether it is another than before
     */
    private boolean set(String code, String variable, Optional<Instant> at) {
        String instance = instance(code);
        Date before = (Date) runtime.getVariable(instance, variable);
        Date after = at.map(Date::from).orElse(null);
        if (Objects.equals(before, after)) {
            return false;
        }
        runtime.setVariable(instance, variable, after);
        return true;
    }

    private void tellThoseWhoWait(String code, String message) {
        runtime.createEventSubscriptionQuery()
                .processInstanceId(instance(code))
                .eventName(message)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(message, waiting.getExecutionId()));
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
