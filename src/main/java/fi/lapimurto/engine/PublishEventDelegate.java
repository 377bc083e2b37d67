package fi.lapimurto.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes the event that a service task's property {@code event} names, and that tasks come into being. */
@Component
class PublishEventDelegate implements JavaDelegate {

    private final ModelElements elements;
    private final ObjectProvider<ModelEvents> modules;
    private final ApplicationEventPublisher events;

    PublishEventDelegate(
            ModelElements elements, ObjectProvider<ModelEvents> modules, ApplicationEventPublisher events) {
        this.elements = elements;
        this.modules = modules;
        this.events = events;
    }

    void opened(String taskId) {
        events.publishEvent(new TaskOpened(taskId));
    }

    @Override
    public void execute(DelegateExecution execution) {
        String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        String event = elements.of(process, execution.getCurrentActivityId()).event();
        events.publishEvent(modules.stream()
                .flatMap(it -> it.all().stream())
                .filter(it -> it.type().getSimpleName().equals(event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module makes the event " + event))
                .maker()
                .apply(new EngineTaskSubject(execution, process)));
    }
}
