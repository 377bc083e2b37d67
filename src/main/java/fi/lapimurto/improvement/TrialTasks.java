package fi.lapimurto.improvement;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is to be done next with trials. */
public interface TrialTasks {

    /**
     * A task that waits for a team.
     *
     * @param id by which Tasklist finds it
     * @param name what is to be done, without the trial and the team
     * @param assignee the login of who has taken it, or {@code null}
     */
    record NextTask(String id, String name, Instant dueAt, String assignee) {}

    /** The open task of each of the teams' trials that goes on, by the trials' ids; in one statement. */
    Map<UUID, NextTask> of(Collection<UUID> teamIds);
}
