package fi.lapimurto.journey;

import fi.lapimurto.engine.FormOption;
import java.util.List;
import java.util.UUID;

/** What teams ask of the module that keeps their ideas and trials. */
public interface PlannedTrials {

    /** The titles of the trials that a team has begun and that continue no other, from first to last. */
    List<String> begun(UUID teamId);

    /** The ideas that a team has not tried yet, the most promising first. */
    List<FormOption> untried(UUID teamId);

    /**
     * Begins to plan a trial of each idea.
     *
     * @param ideas the values of those chosen
     * @param newIdeas ideas that the team does not have yet, one on each line, or {@code null}
     * @param field what a refusal of these names
     */
    void begin(UUID teamId, List<String> ideas, String newIdeas, String field, String by);
}
