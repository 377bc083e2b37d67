package fi.lapimurto.journey;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.journey.VisitWorkplace.VisitTopic;
import fi.lapimurto.people.People;
import fi.lapimurto.sheet.RowEdit;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The coach's visit: what it was stands in the coaches' list of visits, where the other visits are too. */
@Component
class VisitWorkplaceForm implements TaskForm {

    private static final String VISITS = "visits";

    /** A visit that was made, as the coaches' list asks it. */
    private record VisitRow(
            String team, LocalDate day, String coach, String state, List<VisitTopic> topics, String agreed) {}

    private final Teams teams;
    private final PaperCommands papers;
    private final StepSheets sheets;
    private final People people;
    private final AnswerJson answers;

    VisitWorkplaceForm(Teams teams, PaperCommands papers, StepSheets sheets, People people, AnswerJson answers) {
        this.teams = teams;
        this.papers = papers;
        this.sheets = sheets;
        this.people = people;
        this.answers = answers;
    }

    @Override
    public String id() {
        return Deliverable.visit.form();
    }

    @Override
    public Object prefill(TaskSubject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID id = subject.id(Journeys.TEAM_ID);
        VisitWorkplace visit = papers.take(id, Deliverable.visit, VisitWorkplace.class, values, subject.userId());
        if (visit.isDone()) {
            list(teams.find(id).orElseThrow(), visit, subject.userId());
        }
        return Map.of();
    }

    private void list(Team team, VisitWorkplace visit, String by) {
        FormOccurrence place = new FormOccurrence(team.collaborativeId(), 0);
        String coach = people.find(by).orElseThrow().name();
        VisitRow row = new VisitRow(team.name(), visit.day(), coach, "done", visit.topics(), visit.agreed());
        sheets.save(sheets.find(VISITS), place, List.of(RowEdit.added(answers.nodes(row))), by);
    }
}
