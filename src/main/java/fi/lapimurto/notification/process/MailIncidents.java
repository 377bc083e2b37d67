package fi.lapimurto.notification.process;

import fi.lapimurto.engine.EngineSettings;
import fi.lapimurto.engine.OwnAuthority;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Incidents of the type “mail”, which Cockpit shows at the element that the message comes from. */
@Component
public class MailIncidents {

    private static final String TYPE = "mail";

    private final RuntimeService runtime;
    private final OwnAuthority authority;
    private final MessageSource texts;
    private final EngineSettings settings;

    MailIncidents(RuntimeService runtime, OwnAuthority authority, MessageSource texts, EngineSettings settings) {
        this.runtime = runtime;
        this.authority = authority;
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * Marks the process that a message comes from, as long as that process runs.
     *
     * @param code the collaborative's code
     * @param process the id of the process
     * @param element the task that the message asks for, or {@code null}
     * @param kind the name of the message's kind
     * @param problem what is wrong
     */
    public void open(UUID messageId, String code, String process, String element, String kind, String problem) {
        authority.call(() -> {
            if (of(messageId).isEmpty()) {
                runtime
                        .createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(code)
                        .list()
                        .stream()
                        .findFirst()
                        .ifPresent(it -> runtime.createIncident(
                                TYPE, execution(it, element), messageId.toString(), wording(kind, problem)));
            }
            return null;
        });
    }

    /** Takes the mark away. */
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
    private String execution(ProcessInstance instance, String element) {
        List<String> active = runtime.getActiveActivityIds(instance.getId());
        String activity = active.contains(element) ? element : active.get(0);
        Execution there = runtime.createExecutionQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .list()
                .get(0);
        return there.getId();
    }

    /** Without personal data. */
    private String wording(String kind, String problem) {
        return text("notification.incident", text("letter." + kind + ".name"), text("notification.problem." + problem));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, settings.locale());
    }
}
