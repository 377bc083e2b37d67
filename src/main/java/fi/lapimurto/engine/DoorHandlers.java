package fi.lapimurto.engine;

import fi.lapimurto.engine.FormDoor.FormReference;
import java.util.function.Supplier;
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
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
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

    /** Out of whose hands a task may be taken by the command of this thread; nobody's when it is blank. */
    private static final ThreadLocal<String> ASSIGNING = new ThreadLocal<>();

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
            door.lock(task);
            PASSING.set(task.getId());
            door.submit(reference(parsed.createTaskForm(task)), sent, task);
        }

        private static FormReference reference(TaskFormData form) {
            if (form.getCamundaFormRef() == null) {
                throw FormDoor.refused(UseCaseRejected.conflict("engine.task.notOpen"));
            }
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

    /** Runs a command by which a task changes hands, so that it is asked about also when it would change nothing. */
    static <T> T assigning(Supplier<T> command) {
        return takingOver("", command);
    }

    /** Runs a command by which somebody takes a task out of another's hands. */
    static <T> T takingOver(String from, Supplier<T> command) {
        ASSIGNING.set(from);
        try {
            return command.get();
        } finally {
            ASSIGNING.remove();
        }
    }

    /** Asks before a task comes into somebody's hands or out of them; the program itself gives back what nobody may keep. */
    record Assignment(TaskAssignments assignments, ModelElements elements) implements TaskListener {

        @Override
        public void notify(DelegateTask changed) {
            TaskEntity task = (TaskEntity) changed;
            String process = task.getProcessDefinition().getKey();
            TaskSubject subject = new EngineTaskSubject(task, process);
            PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
            if (subject.userId() == null || change == null && ASSIGNING.get() == null) {
                return;
            }
            try {
                assignments.require(
                        new TaskAssigned(
                                task.getId(),
                                elements.of(process, task.getTaskDefinitionKey()),
                                subject,
                                subject.userId(),
                                change == null ? task.getAssignee() : (String) change.getOrgValue(),
                                task.getAssignee()),
                        ASSIGNING.get());
            } catch (UseCaseRejected refused) {
                throw FormDoor.refused(refused);
            }
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
