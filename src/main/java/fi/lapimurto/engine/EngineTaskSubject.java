package fi.lapimurto.engine;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;

/** Reads a task's subject from the engine's variables. */
record EngineTaskSubject(VariableScope scope, String process) implements TaskSubject {

    @Override
    public String text(String variable) {
        return Objects.requireNonNull(scope.getVariable(variable), variable).toString();
    }

    @Override
    public boolean has(String variable) {
        return scope.hasVariable(variable);
    }

    @Override
    public String userId() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}
