package fi.lapimurto.team.process;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends a team's tasks in the team's name and the collaborative's, so that a coach of two teams tells them apart. */
@Component
@Order(0)
class TeamTaskTitles implements TaskTitles {

    private static final String TEAM_ID = "teamId";

    private final Teams teams;
    private final Collaboratives collaboratives;

    TeamTaskTitles(Teams teams, Collaboratives collaboratives) {
        this.teams = teams;
        this.collaboratives = collaboratives;
    }

    @Override
    public boolean of(TaskSubject subject) {
        return subject.has(TEAM_ID);
    }

    @Override
    public String title(String label, TaskSubject subject) {
        UUID id = subject.id(TEAM_ID);
        Team team = teams.find(id).orElseThrow();
        return label + " – " + team.name() + " – "
                + collaboratives.get(team.collaborativeId()).name();
    }
}
