package fi.lapimurto.improvement;

import java.util.EnumSet;
import java.util.Set;

/** Where a trial is: what its team is to do next, or how it ended. */
public enum TrialState {
    /** It is being planned. */
    planned,
    /** Its plan is locked, and it is carried out. */
    running,
    /** Its results are compared with what was predicted. */
    studying,
    /** It waits for the decision: adopt, adapt or abandon. */
    deciding,
    /** The change is adopted and becomes a part of the normal work. */
    establishing,
    adopted,
    adapted,
    abandoned;

    /** Those of a trial that goes on. */
    public static final Set<TrialState> OPEN = EnumSet.range(planned, establishing);

    public boolean open() {
        return OPEN.contains(this);
    }

    /** Whether the team can still give it up: nothing has been decided yet. */
    public boolean undecided() {
        return compareTo(establishing) < 0;
    }
}
