package fi.lapimurto.workshop.process;

import fi.lapimurto.collaborative.ItemFinished;
import fi.lapimurto.collaborative.TimetableChanged;
import fi.lapimurto.engine.ProcessDates;
import fi.lapimurto.workshop.Deadlines;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process of one workshop: its names, its variables, and what the domain tells it. */
@Component
class WorkshopProcess {

    static final String KEY = "workshop";

    static final String COLLABORATIVE_ID = "collaborativeId";
    static final String LANGUAGE = "language";
    static final String WORKSHOP_NUMBER = "workshopNumber";
    static final String LIST_DUE_AT = "listDueAt";
    static final String LIST_DUE_SOON_AT = "listDueSoonAt";
    static final String LAST_DAY_OVER_AT = "lastDayOverAt";
    static final String FEEDBACK_CLOSES_AT = "feedbackClosesAt";
    static final String WORKSHOP_HELD = "workshopHeld";

    static final String COLLECT_PARTICIPANTS = "UserTask_CollectParticipants";
    static final String LIST_DUE_SOON = "BoundaryEvent_ListDueSoon";
    static final String LIST_OVERDUE = "BoundaryEvent_ListOverdue";
    static final String LAST_DAY_OVER = "TimerEvent_LastDayOver";
    static final String REFLECT = "UserTask_ReflectOnWorkshop";
    static final String FEEDBACK_CLOSED = "BoundaryEvent_FeedbackClosed";

    /** What is due or fires on each date. */
    private static final Map<String, List<String>> ELEMENTS = Map.of(
            LIST_DUE_SOON_AT, List.of(LIST_DUE_SOON),
            LIST_DUE_AT, List.of(COLLECT_PARTICIPANTS, LIST_OVERDUE),
            LAST_DAY_OVER_AT, List.of(LAST_DAY_OVER),
            FEEDBACK_CLOSES_AT, List.of(REFLECT, FEEDBACK_CLOSED));

    private static final String HOLD_WORKSHOP = "workshop-hold-workshop";

    private final RuntimeService runtime;
    private final ProcessDates processDates;
    private final Deadlines deadlines;

    WorkshopProcess(RuntimeService runtime, ProcessDates processDates, Deadlines deadlines) {
        this.runtime = runtime;
        this.processDates = processDates;
        this.deadlines = deadlines;
    }

    static UUID collaborativeId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(COLLABORATIVE_ID));
    }

    static int workshopNumber(VariableScope scope) {
        return (int) scope.getVariable(WORKSHOP_NUMBER);
    }

    /** The dates that a workshop's tasks and timers share, by their variables. */
    Map<String, Instant> dates(UUID collaborativeId, int number) {
        Map<String, Instant> dates = new LinkedHashMap<>();
        dates.put(LIST_DUE_SOON_AT, deadlines.participantListReminder(collaborativeId, number));
        dates.put(LIST_DUE_AT, deadlines.participantList(collaborativeId, number));
        dates.put(LAST_DAY_OVER_AT, deadlines.lastDayOver(collaborativeId, number));
        dates.put(FEEDBACK_CLOSES_AT, deadlines.feedbackCloses(collaborativeId, number));
        return dates;
    }

    @EventListener
    void on(TimetableChanged event) {
        move(event.collaborativeId(), event.code());
    }

    /** Who writes down how a workshop went says when it was. */
    @EventListener
    void on(ItemFinished event) {
        if (event.form().equals(HOLD_WORKSHOP)) {
            move(event.collaborativeId(), event.code());
        }
    }

    private void move(UUID collaborativeId, String code) {
        ProcessInstance workshop = runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(code)
                .singleResult();
        if (workshop != null) {
            int number = (int) runtime.getVariable(workshop.getId(), WORKSHOP_NUMBER);
            dates(collaborativeId, number)
                    .forEach((variable, at) ->
                            processDates.move(workshop.getId(), variable, at, ELEMENTS.get(variable)));
        }
    }
}
