package fi.lapimurto.deadline;

/** A day that deadlines are counted from. */
public enum Anchor {
    /** The first day of workshop 1. */
    first_workshop,
    /** The first day of each workshop. */
    workshop_start,
    /** The last day of each workshop. */
    workshop_end,
    /** The last day of the workshop that begins the time between two workshops. */
    gap_start,
    /** The day halfway between two workshops. */
    gap_middle,
    /** The first day of the workshop that ends the time between two workshops. */
    gap_end,
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
        return this == workshop_start || this == workshop_end || isOfGap();
    }

    /** Whether it lies between a workshop and the next; its occurrence is the number of the workshop before it. */
    public boolean isOfGap() {
        return this == gap_start || this == gap_middle || this == gap_end;
    }
}
