package fi.lapimurto.engine;

import fi.lapimurto.engine.FormDoor.FormReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The door's ends inside the engine. They wrap the handlers that the engine parsed, since a replaced one no longer
 * finds the deployed form.
 */
final class DoorHandlers {

    /** The task that is passing the door in this thread: one that is completed in any other way is refused. */
    private static final ThreadLocal<String> PASSING = new ThreadLocal<>();

    private DoorHandlers() {}

    /** The door of a user task. */
    record OfTask(TaskFormHandler parsed, FormDoor door) implements TaskFormHandler {

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            TaskFormData form = parsed.createTaskForm(task);
            form.getFormFields().addAll(door.prefill(reference(form), task));
            return form;
        }

        @Override
        public void submitFormVariables(VariableMap sent, VariableScope scope) {
            TaskEntity task = (TaskEntity) scope;
            PASSING.set(task.getId());
            door.submit(reference(parsed.createTaskForm(task)), sent, task);
        }

        private static FormReference reference(TaskFormData form) {
            return FormReference.of(form.getCamundaFormRef().getKey());
        }

        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
            parsed.parseConfiguration(element, deployment, process, parse);
        }
    }

    /** The door of a process. */
    record OfStart(StartFormHandler parsed, FormDoor door, String process, String language)
            implements StartFormHandler {

        @Override
        public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
            return parsed.createStartFormData(definition);
        }

        @Override
        public void submitFormVariables(VariableMap sent, VariableScope scope) {
            door.start(process, new FormReference(process + "-start", language), sent, (DelegateExecution) scope);
        }

        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
            parsed.parseConfiguration(element, deployment, process, parse);
        }
    }

    /** Refuses to complete a task that did not come through the door. */
    static final class Guard implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            boolean passing = task.getId().equals(PASSING.get());
            PASSING.remove();
            if (!passing) {
                throw new RefusedForm(UseCaseRejected.invalid(null, "engine.task.onlyByForm"));
            }
        }
    }
}
