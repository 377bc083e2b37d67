package fi.lapimurto.team;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.OpenTeams;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.team.TeamTrail.What;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a team as a whole after its admission. */
@Service
@Transactional
public class TeamCourse implements OpenTeams {

    private final TeamAccess access;
    private final TeamRows teams;
    private final Works works;
    private final Collaboratives collaboratives;
    private final TeamTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamCourse(
            TeamAccess access,
            TeamRows teams,
            Works works,
            Collaboratives collaboratives,
            TeamTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.teams = teams;
        this.works = works;
        this.collaboratives = collaboratives;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Lets a team go: its place is free, what it has done stays its own, and its coach talks with it. */
    public void dropOut(String login, UUID teamId, String reason) {
        teams.lock(teamId);
        Team team = access.requireOrganiser(login, teamId);
        collaboratives.get(team.collaborativeId()).requireRunning();
        if (!team.takesPart()) {
            throw Refused.conflict("team.error.droppedOut", team.name());
        }
        if (Teams.isBlank(reason)) {
            throw Refused.invalid("reason", "collaborative.reasonNeeded");
        }
        if (reason.length() > 2000) {
            throw Refused.invalid("reason", "any.Size", 0, 2000);
        }
        teams.findById(teamId).orElseThrow().dropOut(reason.strip(), login, clock.instant());
        trail.keep(teamId, null, What.dropped_out, login);
        events.publishEvent(new TeamDroppedOut(team.collaborativeId(), teamId));
    }

    /** The teams that have not approved their report, by name (G32). */
    @Override
    @Transactional(readOnly = true)
    public List<String> unfinished(UUID collaborativeId) {
        List<Team> all =
                teams.takingPart(collaborativeId).stream().map(TeamRow::team).toList();
        Map<UUID, List<Works.Kind>> finished =
                works.finished(all.stream().map(Team::id).toList());
        return all.stream()
                .filter(it -> !finished.getOrDefault(it.id(), List.of()).contains(Works.Kind.approval))
                .map(Team::name)
                .toList();
    }
}
