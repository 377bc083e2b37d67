package fi.lapimurto.team.web;

import fi.lapimurto.team.Team;
import java.util.HashMap;
import java.util.Map;

/** A team as its form shows it. */
final class TeamValues {

    private TeamValues() {}

    static Map<String, Object> of(Team team) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", team.name());
        values.put("organisation", team.organisation());
        values.put("unit", team.unit());
        values.put("customerProcess", team.customerProcess());
        values.put("problem", team.problem());
        values.put("managementGoals", team.managementGoals());
        values.put("crossesOrganisations", team.crossesOrganisations());
        values.put("processOwner", team.processOwner());
        values.put("version", team.version());
        return values;
    }

    /** The version that the page has shown, or {@code null}. */
    static Integer version(Map<String, String> sent) {
        String version = sent.get("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }
}
