package fi.lapimurto.notification.process;

import fi.lapimurto.engine.OwnAuthority;
import fi.lapimurto.notification.MailIncidents;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Incidents of the type “mail”, which Cockpit shows at the element that the message comes from. */
@Component
class EngineMailIncidents implements MailIncidents {

    private static final String TYPE = "mail";

    private final RuntimeService runtime;
    private final OwnAuthority authority;

    EngineMailIncidents(RuntimeService runtime, OwnAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void open(UUID messageId, String code, String process, String element, String text) {
        authority.call(() -> {
            if (of(messageId).isEmpty()) {
                execution(code, process, element)
                        .ifPresent(it -> runtime.createIncident(TYPE, it, messageId.toString(), text));
            }
            return null;
        });
    }

    @Override
    public void resolve(UUID messageId) {
        authority.call(() -> {
            of(messageId).forEach(it -> runtime.resolveIncident(it.getId()));
            return null;
        });
    }

    private List<Incident> of(UUID messageId) {
        return runtime.createIncidentQuery()
                .incidentType(TYPE)
                .configuration(messageId.toString())
                .list();
    }

    /** Where the task is, or anywhere in the process when it is not. */
    private Optional<String> execution(String code, String process, String element) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(code)
                .list();
        if (instances.isEmpty()) {
            return Optional.empty();
        }
        ProcessInstance instance = instances.get(0);
        Optional<String> there = element == null
                ? Optional.empty()
                : runtime.createExecutionQuery().processInstanceId(instance.getId()).activityId(element).list().stream()
                        .map(Execution::getId)
                        .findFirst();
        return there.or(() -> anywhere(runtime.getActivityInstance(instance.getId())));
    }

    private static Optional<String> anywhere(ActivityInstance instance) {
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0 && child.getExecutionIds().length > 0) {
                return Optional.of(child.getExecutionIds()[0]);
            }
            Optional<String> below = anywhere(child);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
