package fi.lapimurto.schedule;

import java.util.UUID;

/** How far the steps of a collaborative are, as far as its dates depend on it. */
public interface StepProgress {

    /**
     * Whether a form was sent and its item not opened again since.
     *
     * @param occurrence the workshop, or the workshop before the gap; 0 where there is only one such item
     */
    boolean isFinished(UUID collaborativeId, String form, int occurrence);

    /** The number of the workshop that step 10 has come to; 0 before the first. */
    int workshopReached(UUID collaborativeId);
}
