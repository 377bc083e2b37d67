package fi.lapimurto.collaborative.process;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.CurrentSkipped;
import fi.lapimurto.collaborative.InfoSessionBroughtForward;
import fi.lapimurto.collaborative.ItemReopened;
import fi.lapimurto.collaborative.TimetableChanged;
import fi.lapimurto.engine.Refused;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
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
    static final String REOPENED_FORM = "reopenedForm";
    static final String REOPENED_STEP = "reopenedStep";

    static final String CANCELLED = "collaborative.cancelled";
    static final String STEP_REOPENED = "collaborative.stepReopened";
    static final String WORKSHOP_SKIPPED = "collaborative.workshopSkipped";
    static final String COACHING_SKIPPED = "collaborative.coachingSkipped";
    static final String INFO_SESSION_BROUGHT_FORWARD = "collaborative.infoSessionBroughtForward";

    static final String TIMER_INFO_SESSION_NEAR = "TimerEvent_InfoSessionNear";

    /** The information session may be held three to six weeks before the first workshop (G5). */
    private static final int INFO_SESSION_WEEKS = 6;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int WORKSHOPS = 10;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Collaboratives collaboratives;
    private final Clock clock;

    CollaborativeProcess(
            RuntimeService runtime, ManagementService management, Collaboratives collaboratives, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.collaboratives = collaboratives;
        this.clock = clock;
    }

    /** What an instance begins with. */
    Map<String, Object> variables(Collaborative collaborative) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(COLLABORATIVE_ID, collaborative.id().toString());
        variables.put(LANGUAGE, collaborative.language());
        variables.put(WORKSHOP_NUMBER, 0);
        variables.put(INFO_SESSION_OPENS_AT, infoSessionOpensAt(collaborative));
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
        Date opensAt = infoSessionOpensAt(collaboratives.get(event.collaborativeId()));
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(event.code())
                .singleResult();
        runtime.setVariable(instance.getId(), INFO_SESSION_OPENS_AT, opensAt);
        management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(TIMER_INFO_SESSION_NEAR)
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), opensAt));
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

    private Date infoSessionOpensAt(Collaborative collaborative) {
        return Date.from(collaborative
                .timetable()
                .first()
                .firstDay()
                .minusWeeks(INFO_SESSION_WEEKS)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant());
    }
}
