package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.participants.Attendee;
import fi.lapimurto.participants.ParticipantSheet;
import fi.lapimurto.participants.ParticipantSheets;
import fi.lapimurto.sheet.RowEdit;
import fi.lapimurto.sheet.SheetRow;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lists of participants for the workshop that is being prepared: one given, one complete, the others begun. */
@Component
class ParticipantSeed {

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
    private final ParticipantSheets sheets;
    private final SeedActions actions;
    private final OpenTasks tasks;
    private final ObjectMapper json;

    ParticipantSeed(Teams teams, ParticipantSheets sheets, SeedActions actions, OpenTasks tasks, ObjectMapper json) {
        this.teams = teams;
        this.sheets = sheets;
        this.actions = actions;
        this.tasks = tasks;
        this.json = json;
    }

    /** Fills the lists of the first two teams; the second has given its list. */
    void fill(Collaborative collaborative, int workshop) {
        List<Team> all = teams.of(collaborative.id());
        for (Team team : all.subList(0, Math.min(2, all.size()))) {
            fill(team, workshop);
        }
        if (all.size() > 1) {
            give(collaborative, all.get(1));
        }
    }

    /** The team's own people, as the list begins, and what only they can say. */
    private void fill(Team team, int workshop) {
        ParticipantSheet sheet = sheets.open(team.id(), workshop, SeedActions.ORGANISER);
        List<RowEdit> edits = new ArrayList<>();
        for (SheetRow<Attendee> row : sheet.rows()) {
            Map<String, JsonNode> values = values(row.content(), team, edits.size());
            edits.add(new RowEdit(row.id(), row.version(), values, false, true));
        }
        for (Attendee missing : sheet.template("members")) {
            edits.add(RowEdit.added(values(missing, team, edits.size())));
        }
        actions.act(() -> sheets.save(team.id(), workshop, edits, SeedActions.ORGANISER));
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

    private void give(Collaborative collaborative, Team team) {
        tasks.of(List.of(collaborative.code())).stream()
                .filter(it -> it.element().equals(GIVE_LIST)
                        && it.subject().id("teamId").equals(team.id()))
                .findFirst()
                .ifPresent(it -> actions.submit(it, Map.of("coming", "yes"), SeedActions.ORGANISER));
    }
}
