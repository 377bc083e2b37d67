package fi.lapimurto.journey;

import fi.lapimurto.deadline.Milestone;

/** The phases of a team's way, as in the handbook's table for the participants (handbook 1.1). */
public enum Phase {
    preparation(null, 0),
    workshop_1(Milestone.workshop_begins, 1),
    action_1(Milestone.workshop_held, 1),
    workshop_2(Milestone.workshop_begins, 2),
    action_2(Milestone.workshop_held, 2),
    workshop_3(Milestone.workshop_begins, 3),
    action_3(Milestone.workshop_held, 3),
    last_workshop(Milestone.workshop_begins, Phase.LAST),
    afterwards(Milestone.followup_3_months, 0);

    /** The last workshop, whichever number it has. */
    private static final int LAST = Integer.MAX_VALUE;

    private final Milestone opening;
    private final int workshop;

    Phase(Milestone opening, int workshop) {
        this.opening = opening;
        this.workshop = workshop;
    }

    /** What it opens with, or {@code null} when it is open from the beginning. */
    Milestone opening() {
        return opening;
    }

    /** The occurrence of the milestone that it opens with: where there are fewer workshops, the last. */
    int occurrence(int workshops) {
        return Math.min(workshop, workshops);
    }
}
