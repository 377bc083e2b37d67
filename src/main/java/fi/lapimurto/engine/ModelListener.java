package fi.lapimurto.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskJavaDelegateActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the form door and what the elements' properties say into each model as the engine reads it. */
@Component
class ModelListener extends AbstractBpmnParseListener {

    private final FormDoor door;
    private final TaskAssignments assignments;
    private final EngineSettings settings;
    private final ModelElements elements;
    private final ObjectProvider<MilestoneDates> dates;
    private final ObjectProvider<TaskTitles> titles;
    private final ObjectProvider<PublishEventDelegate> publisher;

    ModelListener(
            FormDoor door,
            TaskAssignments assignments,
            EngineSettings settings,
            ModelElements elements,
            ObjectProvider<MilestoneDates> dates,
            ObjectProvider<TaskTitles> titles,
            ObjectProvider<PublishEventDelegate> publisher) {
        this.door = door;
        this.assignments = assignments;
        this.settings = settings;
        this.elements = elements;
        this.dates = dates;
        this.titles = titles;
        this.publisher = publisher;
    }

    @Override
    public void parseUserTask(Element xml, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, new DoorHandlers.Assignment(assignments, elements));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, it -> publisher.getObject().opened(it.getId()));
        if (task.getFormDefinition().getCamundaFormDefinitionKey() == null) {
            return;
        }
        Expression form = task.getCamundaFormDefinitionKey();
        task.getFormDefinition()
                .setCamundaFormDefinitionKey(
                        new ComputedExpression(form.getExpressionText(), it -> door.nameOf(form, it)));
        task.setTaskFormHandler(new DoorHandlers.OfTask(task.getTaskFormHandler(), door));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new DoorHandlers.Guard());
        ModelElement element = element(activity);
        if (element.isTask()) {
            applyModel(task, element, activity);
        }
    }

    private void applyModel(TaskDefinition task, ModelElement element, ActivityImpl activity) {
        task.setNameExpression(new ComputedExpression(
                element.name(), it -> titles.getObject().title(element, subject(it, element))));
        if (element.milestone() != null) {
            task.setDueDateExpression(due(activity));
        }
        if (element.from() != null) {
            task.setFollowUpDateExpression(
                    date(element.from(), variables -> dates.getObject().from(element, variables)));
        }
        // Earlier versions of the models name the groups themselves.
        if (task.getCandidateGroupIdExpressions().isEmpty()) {
            element.audience()
                    .forEach(group -> task.addCandidateGroupIdExpression(
                            new ComputedExpression(group.name(), it -> group.of(subject(it, element)))));
        }
    }

    /** In earlier versions of the models, too, whose own delegates are gone. */
    @Override
    public void parseServiceTask(Element xml, ScopeImpl scope, ActivityImpl activity) {
        if (element(activity).event() != null) {
            activity.setActivityBehavior(new ServiceTaskJavaDelegateActivityBehavior(
                    execution -> publisher.getObject().execute(execution)));
        }
    }

    @Override
    public void parseStartEvent(Element xml, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity process
                && process.getStartFormDefinition() != null
                && process.getStartFormDefinition().getCamundaFormDefinitionKey() != null) {
            process.setStartFormHandler(new DoorHandlers.OfStart(
                    process.getStartFormHandler(), door, process.getKey(), settings.language()));
        }
    }

    /** When a task is due or a timer fires, or {@code null} for an element without a milestone. */
    ComputedExpression due(ActivityImpl activity) {
        ModelElement element = element(activity);
        return element.milestone() == null
                ? null
                : date(element.milestone(), variables -> dates.getObject().due(element, variables));
    }

    private ModelElement element(ActivityImpl activity) {
        return elements.of(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey(), activity.getId());
    }

    private static ComputedExpression date(String milestone, Function<Map<String, Object>, Optional<Instant>> found) {
        return new ComputedExpression(
                milestone,
                scope -> found.apply(scope.getVariables()).map(Date::from).orElse(null));
    }

    private static TaskSubject subject(VariableScope scope, ModelElement element) {
        return new EngineTaskSubject(scope, element.process());
    }
}
