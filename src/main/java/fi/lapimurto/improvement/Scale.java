package fi.lapimurto.improvement;

/** How small a change is tried out first: the smaller, the sooner something is learnt. */
public enum Scale {
    one_customer,
    one_worker,
    one_day,
    one_unit,
    whole_workplace;

    /** Whether it is a small test: less than a whole unit. */
    public boolean small() {
        return compareTo(one_unit) < 0;
    }
}
