package fi.lapimurto.recruiting.process;

import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.CollaborativeClosed;
import fi.lapimurto.recruiting.ApplicationTasks;
import fi.lapimurto.recruiting.ApplicationWithdrawn;
import fi.lapimurto.recruiting.PlaceFreed;
import fi.lapimurto.recruiting.RecruitmentPlanned;
import fi.lapimurto.recruiting.RecruitmentPlannedAnew;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process by which teams come in: its names, its variables, and what the domain tells it. */
@Component
public class RecruitmentProcess implements ApplicationTasks {

    static final String KEY = "recruitment";

    static final String COLLABORATIVE_ID = "collaborativeId";
    static final String LANGUAGE = "language";
    static final String WORKSHOP_NUMBER = "workshopNumber";
    static final String APPLICATION_IDS = "applicationIds";
    public static final String APPLICATION_ID = "applicationId";
    static final String ENOUGH_TEAMS = "enoughTeams";
    static final String RECRUITING_POSTPONED = "recruitingPostponed";
    static final String TEAM_WAITS = "teamWaits";
    static final String PLACE_SETTLED = "placeSettled";

    static final String PLANNED_ANEW = "team.recruitmentPlannedAnew";
    static final String APPLICATION_WITHDRAWN = "team.applicationWithdrawn";
    static final String PLACE_FREED = "team.placeFreed";
    static final String COLLABORATIVE_OVER = "team.collaborativeOver";

    static final String DECIDE = "UserTask_DecideApplication";
    static final String OFFER = "UserTask_OfferPlace";

    private final RuntimeService runtime;
    private final TaskService tasks;

    RecruitmentProcess(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    static UUID collaborativeId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(COLLABORATIVE_ID));
    }

    @EventListener
    void on(RecruitmentPlanned event) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(COLLABORATIVE_ID, event.collaborativeId().toString());
        variables.put(LANGUAGE, event.language());
        variables.put(WORKSHOP_NUMBER, 0);
        runtime.startProcessInstanceByKey(KEY, event.code(), variables);
    }

    @EventListener
    void on(RecruitmentPlannedAnew event) {
        correlate(event.code(), PLANNED_ANEW);
    }

    @EventListener
    void on(PlaceFreed event) {
        correlate(event.code(), PLACE_FREED);
    }

    @EventListener
    void on(CollaborativeCancelled event) {
        correlate(event.code(), COLLABORATIVE_OVER);
    }

    @EventListener
    void on(CollaborativeClosed event) {
        correlate(event.code(), COLLABORATIVE_OVER);
    }

    /** Nobody decides on what has been withdrawn; a place that was offered is offered to the next. */
    @EventListener
    void on(ApplicationWithdrawn event) {
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(event.code())
                .list()
                .stream()
                .flatMap(it -> waiting(it.getId()))
                .filter(it -> event.applicationId().toString().equals(runtime.getVariable(it, APPLICATION_ID)))
                .forEach(it -> runtime.messageEventReceived(APPLICATION_WITHDRAWN, it));
    }

    private Stream<String> waiting(String instance) {
        return runtime
                .createEventSubscriptionQuery()
                .processInstanceId(instance)
                .eventName(APPLICATION_WITHDRAWN)
                .list()
                .stream()
                .map(EventSubscription::getExecutionId);
    }

    /** A collaborative that recruits in another way, or not yet, has no such process. */
    private void correlate(String code, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(code)
                .correlateAll();
    }

    @Override
    public Map<UUID, String> ofApplications(String code) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKeyIn(DECIDE, OFFER)
                .list();
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<String, Task> byExecution =
                open.stream().collect(Collectors.toMap(Task::getExecutionId, Function.identity()));
        return runtime
                .createVariableInstanceQuery()
                .variableName(APPLICATION_ID)
                .executionIdIn(byExecution.keySet().toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        it -> UUID.fromString((String) it.getValue()),
                        it -> byExecution.get(it.getExecutionId()).getId()));
    }
}
