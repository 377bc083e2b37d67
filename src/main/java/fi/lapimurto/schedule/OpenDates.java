package fi.lapimurto.schedule;

import fi.lapimurto.deadline.Milestone;
import java.util.List;
import java.util.Optional;

/** What waits for its date in the processes of collaboratives. */
public interface OpenDates {

    /**
     * An open task or a running timer.
     *
     * @param occurrence the workshop or gap, 0 where a milestone has only one
     * @param isTask whether a person does it; otherwise it happens by itself
     * @param process the id of the process whose diagram shows it
     * @param element its id in that diagram
     * @param name its label in the diagram as it is drawn
     */
    record OpenDate(Milestone milestone, int occurrence, boolean isTask, String process, String element, String name) {}

    /** Which date of a plan a task waits for: the milestone, and the workshop or gap, 0 where there is only one. */
    record TaskDate(Milestone milestone, int occurrence) {}

    /**
     * The date that a task of a team's year waits for.
     *
     * @param workshops how many workshops the round has
     */
    TaskDate dateOf(String process, String element, int workshops);

    /** Everything that waits in a collaborative’s processes. */
    List<OpenDate> of(String code);

    /** The form by which a milestone is reached. */
    Optional<String> form(Milestone milestone);
}
