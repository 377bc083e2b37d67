package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.participants.Attendee;
import fi.lapimurto.participants.ListEditing;
import fi.lapimurto.participants.ListEditing.Edit;
import fi.lapimurto.participants.ListView;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Made-up lists of participants for the workshop that is being prepared: one given, one complete, the others begun. */
@Component
class MadeUpLists {

    private static final String GIVE_LIST = "UserTask_GiveList";

    /** What is asked of somebody for the days at the venue. */
    private record Stay(String diet, int nights) {}

    private static final List<Stay> STAYS = List.of(
            new Stay(null, 1),
            new Stay("laktoositon", 1),
            new Stay(null, 0),
            new Stay("gluteeniton", 1),
            new Stay("laktoositon", 0));

    private static final List<Stay> STAYS_IN_ENGLISH = List.of(
            new Stay(null, 1),
            new Stay("lactose-free", 1),
            new Stay(null, 0),
            new Stay("vegetarian", 1),
            new Stay("lactose-free", 0));

    private final Teams teams;
    private final ListEditing editing;
    private final Forms forms;
    private final OpenTasks tasks;
    private final ObjectMapper json;
    private final RetryingTransaction repetition;

    MadeUpLists(
            Teams teams,
            ListEditing editing,
            Forms forms,
            OpenTasks tasks,
            ObjectMapper json,
            RetryingTransaction repetition) {
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

    /** The team's own people, as the list begins, and what only they can say. */
    private void fill(Team team, int workshop, String organiser) {
        ListView view = editing.view(team.id(), workshop, organiser);
        List<Edit> edits = new ArrayList<>();
        for (ListView.Row row : view.rows()) {
            Map<String, JsonNode> values = values(row.attendee(), team, edits.size());
            edits.add(new Edit(row.id(), row.version(), values, false, true));
        }
        for (Attendee missing : editing.absent(view)) {
            edits.add(new Edit(null, null, values(missing, team, edits.size()), false, true));
        }
        repetition.inTransaction(() -> editing.save(team.id(), workshop, edits, organiser));
    }

    private Map<String, JsonNode> values(Attendee person, Team team, int number) {
        boolean english = team.language().equals("en");
        List<Stay> stays = english ? STAYS_IN_ENGLISH : STAYS;
        Stay stay = stays.get(number % stays.size());
        Map<String, Object> values = json.convertValue(person, new TypeReference<LinkedHashMap<String, Object>>() {});
        values.putIfAbsent("telephone", "040 123 4567");
        values.putIfAbsent("profession", english ? "nurse" : "sairaanhoitaja");
        values.put("specialDiet", stay.diet());
        values.put("dinner", "yes");
        values.put("arrivesEveningBefore", "no");
        values.put("lodgingNights", stay.nights());
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
