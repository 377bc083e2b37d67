package fi.lapimurto.recruiting.web;

import fi.lapimurto.recruiting.ApplicationAnswers;
import fi.lapimurto.recruiting.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * The application form as it was filled in, so that nothing is lost when something has to be corrected.
 *
 * @param texts the fields that are texts or choices, by name
 * @param professions one for each line of the sketch
 * @param parts one for each line of the sketch
 */
record ApplyForm(Map<String, String> texts, List<String> professions, List<String> parts) {

    static final int LINES = 8;

    static ApplyForm empty(String language) {
        return new ApplyForm(Map.of("language", language), List.of(), List.of());
    }

    static ApplyForm of(MultiValueMap<String, String> sent) {
        return new ApplyForm(
                sent.toSingleValueMap(),
                sent.getOrDefault("profession", List.of()),
                sent.getOrDefault("part", List.of()));
    }

    /** What stands in a field. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    public String profession(int line) {
        return line <= professions.size() ? professions.get(line - 1) : "";
    }

    public String part(int line) {
        return line <= parts.size() ? parts.get(line - 1) : Place.WorkplaceRole.worker.name();
    }

    ApplicationAnswers answers() {
        return new ApplicationAnswers(
                text("teamName"),
                text("organisation"),
                text("unit"),
                text("problem"),
                text("customerProcess"),
                text("managementGoals"),
                text("managementSupport"),
                text("data"),
                switch (text("crossesOrganisations")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                },
                text("processOwner"),
                text("decisionMaking"),
                sketch(),
                text("sketchReason"),
                text("voluntary").equals("yes"),
                text("contactName"),
                text("contactEmail"),
                text("contactPhone"),
                text("language"));
    }

    private List<Place> sketch() {
        List<Place> places = new ArrayList<>();
        for (int line = 1; line <= professions.size(); line++) {
            String part = part(line);
            Place.WorkplaceRole known = Arrays.stream(Place.WorkplaceRole.values())
                    .filter(it -> it.name().equals(part))
                    .findFirst()
                    .orElse(Place.WorkplaceRole.worker);
            places.add(new Place(profession(line), known));
        }
        return places;
    }
}
