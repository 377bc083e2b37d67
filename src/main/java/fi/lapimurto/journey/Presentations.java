package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.PrepareTeams;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A team's presentation as its readers see it: the round, when the team has finished it. */
@Service
@Transactional(readOnly = true)
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
    public record PresentationView(
            Team team,
            Presentation content,
            int version,
            Instant savedAt,
            Instant finishedAt,
            boolean own,
            boolean editable) {}

    private final PaperStore papers;
    private final JourneyAccess access;
    private final Teams teams;
    private final Checklist checklist;

    Presentations(PaperStore papers, JourneyAccess access, Teams teams, Checklist checklist) {
        this.papers = papers;
        this.access = access;
        this.teams = teams;
        this.checklist = checklist;
    }

    /** What the team has written, as far as the reader may see it (handbook 1.10: made for presenting). */
    public PresentationView read(String login, UUID teamId) {
        Team team = teams.find(teamId).orElseThrow(Presentations::unknown);
        TeamPaper paper = papers.find(teamId, Deliverable.presentation).orElse(null);
        Instant finishedAt = paper == null ? null : paper.finishedAt();
        Set<Permission> permitted = access.of(login, team);
        boolean own = permitted.contains(Permission.TEAM_READ);
        if (!own && (finishedAt == null || !permitted.contains(Permission.SHARED_WORK_READ))) {
            throw unknown();
        }
        return new PresentationView(
                team,
                paper == null ? papers.empty(Presentation.class) : (Presentation) papers.content(paper),
                paper == null ? 0 : paper.version(),
                paper == null ? null : paper.savedAt(),
                finishedAt,
                own,
                team.takesPart() && permitted.contains(Permission.TEAM_WRITE));
    }

    /** What still lacks before it can be presented. */
    List<Finding> findings(UUID teamId) {
        Presentation content = papers.content(teamId, Deliverable.presentation, Presentation.class)
                .orElseGet(() -> papers.empty(Presentation.class));
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
