package fi.lapimurto.journey;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.PrepareTeams;
import fi.lapimurto.journey.DeliverableStore.Kind;
import fi.lapimurto.journey.DeliverableStore.Work;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.Teams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A team's presentation: written by its own people, and shown to the round when they have finished it. */
@Service
@Transactional
public class Presentations {

    /** So many customers are asked where step 8 has not said otherwise (G19). */
    private static final int INTERVIEWS = 3;

    /**
     * A presentation as its reader may see it.
     *
     * @param version 0 until something is saved
     * @param finishedAt or {@code null} while it is being written
     * @param own whether the reader reads the team as a whole
     * @param editable whether the reader may write on it
     */
    public record Seen(
            Team team,
            Presentation content,
            int version,
            Instant savedAt,
            Instant finishedAt,
            boolean own,
            boolean editable) {}

    private final DeliverableStore works;
    private final TeamAccess access;
    private final Teams teams;
    private final Collaboratives collaboratives;
    private final Checklist checklist;
    private final FormBinder binder;

    Presentations(
            DeliverableStore works,
            TeamAccess access,
            Teams teams,
            Collaboratives collaboratives,
            Checklist checklist,
            FormBinder binder) {
        this.works = works;
        this.access = access;
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.checklist = checklist;
        this.binder = binder;
    }

    /** What the team has written, as far as the reader may see it (DOMAIN 1.10: made for presenting). */
    @Transactional(readOnly = true)
    public Seen read(String login, UUID teamId) {
        Team team = teams.find(teamId).orElseThrow(Presentations::unknown);
        Work<Presentation> work = works.find(teamId, Kind.presentation, Presentation.class)
                .orElse(new Work<>(teamId, 0, Presentation.EMPTY, null, null));
        Set<Permission> permitted = access.of(login, team);
        boolean own = permitted.contains(Permission.TEAM_READ);
        if (!own && (work.finishedAt() == null || !permitted.contains(Permission.SHARED_WORK_READ))) {
            throw unknown();
        }
        boolean editable = team.takesPart() && permitted.contains(Permission.TEAM_WRITE);
        return new Seen(team, work.content(), work.version(), work.savedAt(), work.finishedAt(), own, editable);
    }

    /** Keeps what a person of the team has sent, value by value. */
    @UseCase
    public void save(String login, UUID teamId, Integer seen, Map<String, ?> sent) {
        access.require(login, Permission.TEAM_WRITE, teamId);
        save(login, teamId, seen, binder.bind(sent, Presentation.class));
    }

    /** Keeps what a person of the team has written. */
    public void save(String login, UUID teamId, Integer seen, Presentation content) {
        Team team = access.require(login, Permission.TEAM_WRITE, teamId);
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
        binder.check(content);
        works.save(teamId, Kind.presentation, seen, content, login);
    }

    /** What still lacks before it can be presented. */
    List<Finding> findings(UUID teamId) {
        Presentation content = works.find(teamId, Kind.presentation, Presentation.class)
                .map(Work::content)
                .orElse(Presentation.EMPTY);
        List<Finding> findings = new ArrayList<>();
        boolean unwritten = Stream.of(
                        content.mission(), content.population(), content.staff(), content.course(), content.targets())
                .anyMatch(Teams::isBlank);
        if (unwritten) {
            findings.add(Finding.block("team.presentationUnwritten"));
        }
        int interviews = content.interviews() == null ? 0 : content.interviews();
        int wanted = interviewsWanted(teamId);
        if (interviews < wanted) {
            findings.add(Finding.warn("team.fewInterviews", interviews, wanted));
        }
        return findings;
    }

    private int interviewsWanted(UUID teamId) {
        UUID collaborative = teams.find(teamId).orElseThrow().collaborativeId();
        return checklist
                .decided(collaborative, PrepareTeams.class, 0)
                .map(PrepareTeams::interviewsPerTeam)
                .orElse(INTERVIEWS);
    }

    private static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("team.unknown");
    }
}
