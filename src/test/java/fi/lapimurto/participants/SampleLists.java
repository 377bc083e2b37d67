package fi.lapimurto.participants;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.sheet.RowEdit;
import fi.lapimurto.sheet.SheetRow;
import fi.lapimurto.team.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of participants for tests. */
public final class SampleLists {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private SampleLists() {}

    /** Somebody who speaks for the team. */
    public static String contact(People people, Team team) {
        return with(people, Role.team_contact, team);
    }

    /** Somebody with a role in the team. */
    public static String with(People people, Role role, Team team) {
        String login = TestPeople.somebody(people);
        people.assign(login, role, team.collaborativeId(), team.id());
        return login;
    }

    /** The fields of somebody who comes, complete for whatever is asked. */
    public static Map<String, Object> person(String name, Object... changed) {
        Map<String, Object> values = new HashMap<>(Map.ofEntries(
                Map.entry("name", name),
                Map.entry("organisation", "Harbour Health"),
                Map.entry("unit", "Clinic"),
                Map.entry("profession", "Nurse"),
                Map.entry("role", "Books appointments"),
                Map.entry("supervisor", "no"),
                Map.entry("email", name.toLowerCase().replaceAll("[^a-z0-9]", ".") + "@example.org"),
                Map.entry("telephone", "+358 40 123 4567"),
                Map.entry("language", "fi"),
                Map.entry("days", List.of(1, 2)),
                Map.entry("arrivesEveningBefore", "no"),
                Map.entry("lodgingNights", 1),
                Map.entry("dinner", "yes"),
                Map.entry("contactListConsent", "yes"),
                Map.entry("photoPermission", "no")));
        for (int i = 0; i < changed.length; i += 2) {
            values.put((String) changed[i], changed[i + 1]);
        }
        return values;
    }

    public static Map<String, JsonNode> values(Map<String, Object> person) {
        return JSON.convertValue(person, new TypeReference<>() {});
    }

    public static RowEdit added(Map<String, Object> person) {
        return new RowEdit(null, null, values(person), false, true);
    }

    public static RowEdit changed(SheetRow<?> row, Map<String, Object> person) {
        return new RowEdit(row.id(), row.version(), values(person), false, true);
    }

    public static RowEdit removed(SheetRow<?> row) {
        return new RowEdit(row.id(), row.version(), Map.of(), true, true);
    }

    /** Leaves exactly these people on a list. */
    @SafeVarargs
    public static void fill(
            ParticipantSheets sheets, Team team, int workshop, String by, Map<String, Object>... people) {
        List<RowEdit> edits = new ArrayList<>();
        sheets.open(team.id(), workshop, by).rows().forEach(row -> edits.add(removed(row)));
        for (Map<String, Object> person : people) {
            edits.add(added(person));
        }
        sheets.save(team.id(), workshop, edits, by);
    }

    /** Leaves five complete people on a list. */
    public static void fillWithFive(ParticipantSheets sheets, Team team, int workshop, String by) {
        fill(
                sheets,
                team,
                workshop,
                by,
                person("Anna Aalto"),
                person("Bertta Berg"),
                person("Cecilia Catani"),
                person("Daavid Dahl"),
                person("Eeva Eklund", "supervisor", "yes"));
    }
}
