package fi.lapimurto.engine;

import fi.lapimurto.engine.OpenTasks.OpenTask;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The one door between the engine's forms and the domain: what a person sends goes to the module that owns the form;
 * only the answers that gateways read come back into the engine. No field of a form becomes a process variable, so
 * none stays behind in the engine's history.
 */
@Component
class FormDoor {

    /** The request's attribute that carries a refusal to the answer that Tasklist shows. */
    static final String REFUSAL = "fi.lapimurto.engine.refusal";

    static final String REFUSAL_LANGUAGE = "fi.lapimurto.engine.refusal.language";

    private final FormOwners owners;
    private final EngineValues values;
    private final FormLabels labels;
    private final OpenTaskQueries tasks;
    private final ModelElements elements;
    private final ObjectProvider<TaskAccess> access;
    private final ObjectProvider<FormDrafts> drafts;

    FormDoor(
            FormOwners owners,
            EngineValues values,
            FormLabels labels,
            OpenTaskQueries tasks,
            ModelElements elements,
            ObjectProvider<TaskAccess> access,
            ObjectProvider<FormDrafts> drafts) {
        this.owners = owners;
        this.values = values;
        this.labels = labels;
        this.tasks = tasks;
        this.elements = elements;
        this.access = access;
        this.drafts = drafts;
    }

    /**
     * What the domain knows, for a page.
     *
     * @param language in which the domain words it
     * @throws UseCaseRejected when the person may not do the task
     */
    Object known(OpenTask task, String login, String language) {
        access.getObject().require(login, task.model(), task.subject());
        return owners.ofTask(task.form()).prefill(new WordedSubject(task.subject(), language));
    }

    /** What the domain knows, and over it what the person has typed before. */
    List<FormField> prefill(FormReference form, TaskEntity task) {
        TaskSubject subject = subject(task);
        Object known = refusing(form, () -> {
            requireAccess(task);
            return owners.ofTask(form.id()).prefill(subject);
        });
        FormDrafts kept = drafts.getIfAvailable();
        Map<String, Object> typed = kept == null ? Map.of() : kept.of(task.getId(), form.id(), subject.userId());
        return values.fields(known, typed);
    }

    void submit(FormReference form, VariableMap sent, TaskEntity task) {
        Map<String, Object> answers = refusing(form, () -> {
            requireAccess(task);
            return owners.ofTask(form.id()).submit(subject(task), values.of(sent));
        });
        task.getExecution().setVariables(answers);
        drafts.ifAvailable(it -> it.forget(task.getId()));
    }

    private void requireAccess(TaskEntity task) {
        TaskSubject subject = subject(task);
        ModelElement element = elements.of(subject.process(), task.getTaskDefinitionKey());
        access.getObject().require(subject.userId(), element, subject);
    }

    /**
     * Lets two people who finish the same task come one after the other, before anything of it is read. Without it the
     * engine may read the task before and its execution after the other's commit, and fail with an error of its own.
     */
    void lock(TaskEntity task) {
        if (!tasks.lock(task.getId())) {
            throw refused(UseCaseRejected.conflict("engine.task.notOpen"));
        }
    }

    /**
     * A task's form as its model names it; none when somebody has finished the task since it was read, and its variables
     * are gone with it.
     */
    Object nameOf(Expression form, VariableScope scope) {
        try {
            return form.getValue(scope);
        } catch (ProcessEngineException e) {
            if (scope instanceof TaskEntity task && !tasks.isOpen(task.getId())) {
                return null;
            }
            throw e;
        }
    }

    void start(String process, FormReference form, VariableMap sent, DelegateExecution instance) {
        String userId = Context.getCommandContext().getAuthenticatedUserId();
        StartForm owner = owners.ofStart(process);
        StartForm.Start start = refusing(form, () -> owner.submit(userId, values.of(sent)));
        instance.setProcessBusinessKey(start.businessKey());
        instance.setVariables(start.variables());
    }

    private static TaskSubject subject(TaskEntity task) {
        return new EngineTaskSubject(task, task.getProcessDefinition().getKey());
    }

    private <T> T refusing(FormReference form, Supplier<T> work) {
        try {
            return unauthorised(work);
        } catch (UseCaseRejected refused) {
            tell(labels.named(form, refused), form.language());
            throw new RefusedForm(refused);
        }
    }

    /** Leaves a refusal where Tasklist's answer is made of it, and answers what the engine takes for one. */
    static RefusedForm refused(UseCaseRejected refusal) {
        tell(refusal, null);
        return new RefusedForm(refusal);
    }

    /** The labels in a refusal are in the form’s language, and so is all of it. */
    private static void tell(UseCaseRejected refusal, String language) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(REFUSAL, refusal, RequestAttributes.SCOPE_REQUEST);
            if (language != null) {
                request.setAttribute(REFUSAL_LANGUAGE, language, RequestAttributes.SCOPE_REQUEST);
            }
        }
    }

    /** The domain decides who may do what: what it asks of the engine in turn is not checked again. */
    private static <T> T unauthorised(Supplier<T> work) {
        return Context.getCommandContext().runWithoutAuthorization(work::get);
    }

    /**
     * A form in one language.
     *
     * @param id the form's id without its language
     */
    record FormReference(String id, String language) {

        /** Takes apart the id that a form is deployed under. */
        static FormReference of(String deployed) {
            int end = deployed.lastIndexOf('-');
            return new FormReference(deployed.substring(0, end), deployed.substring(end + 1));
        }
    }
}
