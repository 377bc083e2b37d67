package fi.lapimurto.team;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may see and change a team; asked first in each use case. To those who may not read a team there is none. Each
 * answers with the team, so that nobody has to look it up again.
 */
@Component
public class TeamAccess {

    private final Teams teams;
    private final People people;

    TeamAccess(Teams teams, People people) {
        this.teams = teams;
        this.people = people;
    }

    /** A member of the team, its own coach, or an organiser of the collaborative. */
    public Team requireReader(String login, UUID teamId) {
        Team team = teams.find(teamId).orElseThrow(TeamAccess::unknown);
        if (!mayRead(login, team)) {
            throw unknown();
        }
        return team;
    }

    /** A member of the team, its contact included. */
    public Team requireMember(String login, UUID teamId) {
        return require(login, teamId, isMember(login, teamId), "team.membersOnly");
    }

    /** Who speaks for the team. */
    public Team requireContact(String login, UUID teamId) {
        return require(login, teamId, isContact(login, teamId), "team.contactOnly");
    }

    /** Who looks after the team's people: its contact or an organiser. */
    public Team requireContactOrOrganiser(String login, UUID teamId) {
        Team team = requireReader(login, teamId);
        return require(login, teamId, isContact(login, teamId) || isOrganiser(login, team), "team.contactOnly");
    }

    /** The team's own coach or an organiser. */
    public Team requireCoachOrOrganiser(String login, UUID teamId) {
        Team team = requireReader(login, teamId);
        return require(login, teamId, isCoach(login, teamId) || isOrganiser(login, team), "team.coachOnly");
    }

    /** An organiser of the team's collaborative. */
    public Team requireOrganiser(String login, UUID teamId) {
        Team team = requireReader(login, teamId);
        return require(login, teamId, isOrganiser(login, team), "collaborative.organisersOnly");
    }

    public boolean mayRead(String login, Team team) {
        return people.hasInTeam(login, team.id(), Role.team_contact, Role.team_member, Role.coach)
                || isOrganiser(login, team);
    }

    public boolean isMember(String login, UUID teamId) {
        return people.hasInTeam(login, teamId, Role.team_contact, Role.team_member);
    }

    public boolean isContact(String login, UUID teamId) {
        return people.hasInTeam(login, teamId, Role.team_contact);
    }

    public boolean isCoach(String login, UUID teamId) {
        return people.hasInTeam(login, teamId, Role.coach);
    }

    public boolean isOrganiser(String login, Team team) {
        return people.organisesHere(login, team.collaborativeId());
    }

    private Team require(String login, UUID teamId, boolean may, String otherwise) {
        Team team = requireReader(login, teamId);
        if (!may) {
            throw UseCaseRejected.forbidden(otherwise);
        }
        return team;
    }

    private static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("team.unknown");
    }
}
