package fi.lapimurto.engine;

import java.util.Map;
import java.util.Objects;

/** The subject of an open task as it was read from the engine's tables. */
record StoredSubject(String process, Map<String, String> variables) implements TaskSubject {

    @Override
    public String text(String variable) {
        return Objects.requireNonNull(variables.get(variable), variable);
    }

    @Override
    public boolean has(String variable) {
        return variables.containsKey(variable);
    }

    @Override
    public String userId() {
        throw new IllegalStateException("Nobody acts when tasks are read");
    }
}
