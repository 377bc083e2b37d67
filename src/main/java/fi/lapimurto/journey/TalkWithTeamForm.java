package fi.lapimurto.journey;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.journey.DeliverableStore.Kind;
import fi.lapimurto.team.Teams;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The coach, or an organiser where there is none, says farewell to a team that drops out. */
@Component
class TalkWithTeamForm implements TaskForm {

    private final Teams teams;
    private final DeliverableStore works;

    TalkWithTeamForm(Teams teams, DeliverableStore works) {
        this.teams = teams;
        this.works = works;
    }

    @Override
    public String id() {
        return "team-journey-talk-with-team";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        return Map.of("reason", teams.find(subject.id("teamId")).orElseThrow().dropReason());
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID team = subject.id("teamId");
        works.save(team, Kind.farewell, null, values.bind(TalkWithTeam.class), subject.userId());
        works.finish(team, Kind.farewell, subject.userId());
        return Map.of();
    }
}
