package fi.lapimurto.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Answers when the milestones are that models name. */
public interface MilestoneDates {

    /**
     * When a task is due or a timer fires.
     *
     * @param variables those that its process sees
     */
    Optional<Instant> due(ModelElement element, Map<String, Object> variables);

    /** Before when a task need not be seen. */
    Optional<Instant> from(ModelElement element, Map<String, Object> variables);
}
