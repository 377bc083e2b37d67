package fi.lapimurto.journey;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What teams ask of the module that keeps their trials. */
public interface PlannedTrials {

    /** How many trials each team has begun that continue no other; a team with none is left out. */
    Map<UUID, Integer> planned(Collection<UUID> teamIds);
}
