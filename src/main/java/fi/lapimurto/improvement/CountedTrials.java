package fi.lapimurto.improvement;

import fi.lapimurto.journey.PlannedTrials;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells a team's task how many trials it has begun that continue no other, as its own pages count them. */
@Component
class CountedTrials implements PlannedTrials {

    private final Trials trials;

    CountedTrials(Trials trials) {
        this.trials = trials;
    }

    @Override
    public Map<UUID, Integer> planned(Collection<UUID> teamIds) {
        return trials.of(teamIds).stream()
                .filter(it -> it.parent() == null)
                .collect(Collectors.toMap(Trial::teamId, it -> 1, Integer::sum));
    }
}
