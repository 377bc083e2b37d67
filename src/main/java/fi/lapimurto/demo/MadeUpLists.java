package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.Repetition;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import fi.lapimurto.team.participants.ListEditing;
import fi.lapimurto.team.participants.ListEditing.Edit;
import fi.lapimurto.team.participants.ListView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Made-up lists of participants for the workshop that is being prepared: one given, one complete, the others begun. */
@Component
class MadeUpLists {

    private static final String GIVE_LIST = "UserTask_GiveList";

    private record Somebody(String name, String profession, String supervisor, String diet, int nights) {}

    private static final List<Somebody> COMING = List.of(
            new Somebody("Saara Salo", "osastonhoitaja", "yes", null, 1),
            new Somebody("Niilo Niemi", "sairaanhoitaja", "no", "laktoositon", 1),
            new Somebody("Oona Oja", "lääkäri", "no", null, 0),
            new Somebody("Pauli Pelto", "fysioterapeutti", "no", "gluteeniton", 1),
            new Somebody("Ritva Ranta", "sihteeri", "no", "laktoositon", 0));

    private static final List<Somebody> COMING_IN_ENGLISH = List.of(
            new Somebody("Sandra Stone", "head nurse", "yes", null, 1),
            new Somebody("Neil Nolan", "nurse", "no", "lactose-free", 1),
            new Somebody("Olive Oakley", "doctor", "no", null, 0),
            new Somebody("Paula Peck", "physiotherapist", "no", "vegetarian", 1),
            new Somebody("Rory Reed", "secretary", "no", "lactose-free", 0));

    private final Teams teams;
    private final ListEditing editing;
    private final Forms forms;
    private final OpenTasks tasks;
    private final ObjectMapper json;
    private final Repetition repetition;

    MadeUpLists(
            Teams teams, ListEditing editing, Forms forms, OpenTasks tasks, ObjectMapper json, Repetition repetition) {
        this.teams = teams;
        this.editing = editing;
        this.forms = forms;
        this.tasks = tasks;
        this.json = json;
        this.repetition = repetition;
    }

    /** Fills the lists of the first two teams; the second has given its list. */
    void fill(Collaborative collaborative, int workshop, String organiser) {
        List<Team> all = teams.of(collaborative.id());
        for (Team team : all.subList(0, Math.min(2, all.size()))) {
            fill(team, workshop, organiser);
        }
        if (all.size() > 1) {
            give(collaborative, all.get(1), organiser);
        }
    }

    private void fill(Team team, int workshop, String organiser) {
        ListView view = editing.view(team.id(), workshop, organiser);
        List<Edit> edits = new ArrayList<>();
        view.rows().forEach(row -> edits.add(new Edit(row.id(), row.version(), Map.of(), true, true)));
        coming(team)
                .forEach(it -> edits.add(
                        new Edit(null, null, values(it, team, view.workshop().days()), false, true)));
        repetition.inTransaction(() -> editing.save(team.id(), workshop, edits, organiser));
    }

    private static List<Somebody> coming(Team team) {
        return team.language().equals("en") ? COMING_IN_ENGLISH : COMING;
    }

    private Map<String, JsonNode> values(Somebody it, Team team, int days) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", it.name());
        values.put("email", it.name().toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        values.put("telephone", "040 123 4567");
        values.put("organisation", team.organisation());
        values.put("profession", it.profession());
        values.put("supervisor", it.supervisor());
        values.put("language", team.language());
        values.put("days", days == 1 ? List.of(1) : List.of(1, 2));
        values.put("specialDiet", it.diet());
        values.put("dinner", "yes");
        values.put("arrivesEveningBefore", "no");
        values.put("lodgingNights", it.nights());
        values.put("contactListConsent", "yes");
        values.put("photoPermission", "yes");
        return json.convertValue(values, new TypeReference<>() {});
    }

    private void give(Collaborative collaborative, Team team, String organiser) {
        tasks.of(List.of(collaborative.code())).stream()
                .filter(it -> it.element().equals(GIVE_LIST) && it.name().contains(" – " + team.name() + " – "))
                .findFirst()
                .ifPresent(it -> forms.submit(it, Map.of("coming", "yes"), organiser));
    }
}
