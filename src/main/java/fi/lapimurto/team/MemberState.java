package fi.lapimurto.team;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far somebody has come into a team. Written as in API and database. Whoever declines leaves an open place behind
 * and nothing else, so that nobody can be asked why (G41).
 */
public enum MemberState {
    /** A place that the application drew, perhaps without a name. */
    sketched,
    named,
    /** Has a letter that waits for an answer. */
    invited,
    /** Has said yes, and has an account. */
    confirmed,
    left;

    /** The states of those who take part or are to. */
    static final Set<MemberState> TAKING_PART = EnumSet.of(sketched, named, invited, confirmed);

    public boolean takesPart() {
        return TAKING_PART.contains(this);
    }
}
