package fi.lapimurto.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Days that single teams have for tasks of their own, instead of those that the plan of their round gives. */
public interface OwnDays {

    /**
     * The day on which one task of a team is due.
     *
     * @param chosen whether people have chosen it; otherwise it is counted, and moves with the workshops
     * @param workshop the number of the workshop that it lies before, or 0
     */
    record OwnDay(LocalDate day, boolean chosen, int workshop) {}

    /** The days by the id of the task's element in the model, for each team; a team without any is left out. */
    Map<UUID, Map<String, OwnDay>> of(Collection<UUID> teamIds);
}
