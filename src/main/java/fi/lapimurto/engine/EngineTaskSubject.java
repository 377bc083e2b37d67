package fi.lapimurto.engine;

import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Reads a task's subject from the engine's variables. */
record EngineTaskSubject(TaskEntity task) implements TaskSubject {

    @Override
    public UUID id(String variable) {
        return UUID.fromString(text(variable));
    }

    @Override
    public int number(String variable) {
        return ((Number) value(variable)).intValue();
    }

    @Override
    public String text(String variable) {
        return (String) value(variable);
    }

    @Override
    public boolean has(String variable) {
        return task.hasVariable(variable);
    }

    @Override
    public String process() {
        return task.getProcessDefinition().getKey();
    }

    @Override
    public String userId() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    private Object value(String variable) {
        return Objects.requireNonNull(task.getVariable(variable), variable);
    }
}
