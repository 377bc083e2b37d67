package fi.lapimurto.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Puts the form door and the localised names into each model as the engine reads it. */
class ModelListener extends AbstractBpmnParseListener {

    private final FormDoor door;
    private final Labels labels;
    private final ObjectProvider<TaskTitles> titles;
    private final EngineSettings settings;

    ModelListener(FormDoor door, Labels labels, ObjectProvider<TaskTitles> titles, EngineSettings settings) {
        this.door = door;
        this.labels = labels;
        this.titles = titles;
        this.settings = settings;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (task.getFormDefinition().getCamundaFormDefinitionKey() == null) {
            return;
        }
        task.setTaskFormHandler(new DoorHandlers.OfTask(task.getTaskFormHandler(), door));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new DoorHandlers.Guard());
        String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
        task.setNameExpression(new LocalisedName(process, activity.getId(), element.attribute("name"), labels, titles));
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity process
                && process.getStartFormDefinition() != null
                && process.getStartFormDefinition().getCamundaFormDefinitionKey() != null) {
            process.setStartFormHandler(new DoorHandlers.OfStart(
                    process.getStartFormHandler(), door, process.getKey(), settings.language()));
        }
    }
}
