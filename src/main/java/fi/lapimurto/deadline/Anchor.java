package fi.lapimurto.deadline;

/** A day that deadlines are counted from. */
public enum Anchor {
    /** The first day of workshop 1. */
    first_workshop,
    /** The first day of each workshop. */
    workshop_start,
    /** The last day of each workshop. */
    workshop_end,
    /** The day halfway between two workshops. */
    gap_middle,
    /** The last day on which teams may apply. */
    recruiting_closes,
    /** Each day until which something booked can be cancelled free of charge. */
    cancel_free_until,
    /** The first day of the last workshop. */
    last_workshop_start,
    /** The last day of the last workshop. */
    last_workshop_end;

    /** Whether each workshop, or each gap after one, has its own. */
    public boolean isOfEachWorkshop() {
        return this == workshop_start || this == workshop_end || this == gap_middle;
    }
}
