package fi.lapimurto.handbook.steps;

import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.SharedPlaces;
import fi.lapimurto.handbook.SharedPlaces.SharedMaterial;
import fi.lapimurto.handbook.steps.Material.MaterialAudience;
import fi.lapimurto.handbook.steps.Material.MaterialState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class SharedPlacesInSteps implements SharedPlaces.SharedPlacesReader {

    private final Clock clock;

    SharedPlacesInSteps(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SharedPlaces of(RuleContext facts) {
        return new SharedPlaces(
                facts.decided(OpenWorkspace.class, 0)
                        .map(OpenWorkspace::workspaceUrl)
                        .orElse(null),
                facts.rows(MaterialsSheet.class, 0).stream()
                        .filter(this::isForParticipants)
                        .map(it -> new SharedMaterial(it.title(), it.link()))
                        .toList(),
                venues(facts));
    }

    private boolean isForParticipants(Material material) {
        return material.state() == MaterialState.shared
                && material.forWhom() != MaterialAudience.coaches
                && (material.sharedFrom() == null || !material.sharedFrom().isAfter(LocalDate.now(clock)));
    }

    /** A venue counts when step 4 is done; until then quotes are compared. */
    private static Map<Integer, String> venues(RuleContext facts) {
        Map<Integer, String> venues = new TreeMap<>();
        if (facts.decided(BookVenues.class, 0).isEmpty()) {
            return venues;
        }
        List<Quote> taken =
                facts.rows(QuotesSheet.class, 0).stream().filter(Quote::taken).toList();
        facts.collaborative().timetable().workshops().forEach(workshop -> {
            String names = taken.stream()
                    .filter(it -> it.covers(workshop.number()))
                    .map(it -> Stream.of(it.venue(), it.locality())
                            .filter(part -> part != null && !part.isBlank())
                            .collect(Collectors.joining(", ")))
                    .distinct()
                    .collect(Collectors.joining("; "));
            if (!names.isEmpty()) {
                venues.put(workshop.number(), names);
            }
        });
        return venues;
    }
}
