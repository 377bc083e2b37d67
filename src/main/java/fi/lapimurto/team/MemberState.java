package fi.lapimurto.team;

import java.util.EnumSet;
import java.util.Set;

/** How far somebody has come into a team. Written as in API and database. */
public enum MemberState {
    /** A place that the application drew, perhaps without a name. */
    sketched,
    named,
    /** Has a letter that waits for an answer. */
    invited,
    /** Has said yes, and has an account. */
    confirmed,
    /** Has said no; known to organisers and nobody else. */
    declined,
    left;

    /** The states of those who take part or are to. */
    static final Set<MemberState> TAKING_PART = EnumSet.of(sketched, named, invited, confirmed);

    public boolean takesPart() {
        return TAKING_PART.contains(this);
    }
}
