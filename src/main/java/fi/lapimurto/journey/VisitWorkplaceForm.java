package fi.lapimurto.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.DeviationPolicy;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.ChecklistForm.Item;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.journey.DeliverableStore.Kind;
import fi.lapimurto.journey.VisitWorkplace.Topic;
import fi.lapimurto.people.People;
import fi.lapimurto.sheet.RowEdit;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The coach's visit: what it was stands in the coaches' list of visits, where the other visits are too. */
@Component
class VisitWorkplaceForm implements TaskForm {

    private static final String VISITS = "visits";

    private final Teams teams;
    private final DeliverableStore works;
    private final DeviationPolicy grounds;
    private final StepSheets sheets;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    VisitWorkplaceForm(
            Teams teams,
            DeliverableStore works,
            DeviationPolicy grounds,
            StepSheets sheets,
            People people,
            ObjectMapper json,
            Clock clock) {
        this.teams = teams;
        this.works = works;
        this.grounds = grounds;
        this.sheets = sheets;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "team-journey-visit-workplace";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID id = subject.id("teamId");
        VisitWorkplace visit = values.bind(VisitWorkplace.class);
        boolean visited = visit.visited() == YesNo.yes;
        if (visited && visit.day() == null) {
            throw UseCaseRejected.invalid("day", "any.required");
        }
        if (visited && visit.day().isAfter(LocalDate.now(clock))) {
            throw UseCaseRejected.invalid("day", "team.error.visitAhead");
        }
        grounds.require(findings(visit), visit.deviationReason());
        if (visited) {
            list(teams.find(id).orElseThrow(), visit, subject.userId());
        }
        works.save(id, Kind.visit, null, visit, subject.userId());
        works.finish(id, Kind.visit, subject.userId());
        return Map.of();
    }

    private static List<Finding> findings(VisitWorkplace visit) {
        List<Finding> findings = new ArrayList<>();
        if (visit.visited() == YesNo.no) {
            findings.add(Finding.warn("team.notVisited"));
        } else if (visit.topics().size() < Topic.values().length) {
            findings.add(Finding.warn(
                    "team.topicsLeft", Topic.values().length - visit.topics().size()));
        }
        return findings;
    }

    private void list(Team team, VisitWorkplace visit, String by) {
        Item place = new Item(team.collaborativeId(), 0);
        StepSheet<?> sheet = sheets.find(VISITS);
        Map<String, Object> row = new HashMap<>();
        row.put("team", team.name());
        row.put("day", visit.day().toString());
        row.put("coach", people.find(by).orElseThrow().name());
        row.put("state", "done");
        row.put("topics", visit.topics());
        row.put("agreed", visit.agreed());
        Map<String, JsonNode> values = new HashMap<>();
        row.forEach((field, value) -> values.put(field, json.valueToTree(value)));
        sheets.save(sheet, place, List.of(RowEdit.added(values)), by);
    }
}
