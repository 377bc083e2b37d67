package fi.lapimurto.team.process;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends a team's tasks in the team's name and the collaborative's, so that a coach of two teams tells them apart. */
@Component
@Order(0)
class TeamTaskTitles implements TaskTitles {

    private static final String TEAM_ID = "teamId";

    private final Teams teams;
    private final Collaboratives collaboratives;
    private final MessageSource messages;

    TeamTaskTitles(Teams teams, Collaboratives collaboratives, MessageSource messages) {
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.messages = messages;
    }

    @Override
    public boolean of(TaskSubject subject) {
        return subject.has(TEAM_ID);
    }

    @Override
    public String title(String label, TaskSubject subject) {
        UUID id = subject.id(TEAM_ID);
        Team team = teams.find(id).orElseThrow();
        return label + workshop(subject) + " – " + team.name() + " – "
                + collaboratives.get(team.collaborativeId()).name();
    }

    /** A team is asked for its participants before every workshop. */
    private String workshop(TaskSubject subject) {
        if (!subject.process().equals("participant-list")) {
            return "";
        }
        Object[] number = {subject.number(TeamVariables.WORKSHOP_NUMBER)};
        Locale locale = Locale.forLanguageTag(subject.text(TeamVariables.LANGUAGE));
        return " – " + messages.getMessage("collaborative.occurrence.workshop", number, locale);
    }
}
