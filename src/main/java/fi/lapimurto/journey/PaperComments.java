package fi.lapimurto.journey;

import fi.lapimurto.audit.CommentEntry;
import fi.lapimurto.audit.CommentSubject;
import fi.lapimurto.audit.Comments;
import fi.lapimurto.audit.Comments.CommentCount;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a team and its coach say to each other about what the team writes. Nobody else reads it, not even whoever may
 * read the paper itself (handbook 1.10).
 */
@Service
@Transactional
public class PaperComments {

    private static final String PAPER = "paper";

    /**
     * Something that was said of a paper.
     *
     * @param version of the paper when it was said
     * @param by by name
     */
    public record Comment(int version, String by, boolean coach, Instant at, String text) {}

    /** The last that was said of any paper of a team. */
    public record Last(Deliverable deliverable, String by, Instant at, String text) {}

    private final Comments comments;
    private final TeamPapers papers;
    private final JourneyAccess access;
    private final People people;

    PaperComments(Comments comments, TeamPapers papers, JourneyAccess access, People people) {
        this.comments = comments;
        this.papers = papers;
        this.access = access;
        this.people = people;
    }

    /**
     * Says something about a paper that the team has saved; its coach does, and the team answers. The same words twice
     * in a row are one comment: the button was pressed twice.
     *
     * @param seen the version that whoever comments had before them; 0 for the one that is there now
     */
    @UseCase
    public void add(String login, UUID teamId, Deliverable deliverable, int seen, String text) {
        Team team = access.requireOpen(login, Permission.WORK_READ, teamId);
        boolean coach = access.of(login, team).contains(Permission.TEAM_COACH);
        int now = papers.lock(teamId, deliverable)
                .orElseThrow(() -> UseCaseRejected.conflict("journey.error.nothingToComment"))
                .version();
        comments.add(commented(teamId, deliverable), seen >= 1 && seen < now ? seen : now, login, coach, text);
    }

    /** What was said of one paper, from first to last; to those who do not belong here, nothing was. */
    @Transactional(readOnly = true)
    public List<Comment> of(String login, UUID teamId, Deliverable deliverable) {
        if (!access.may(login, Permission.WORK_READ, teamId)) {
            return List.of();
        }
        List<CommentEntry> said = comments.of(commented(teamId, deliverable));
        Map<String, String> names =
                people.names(said.stream().map(CommentEntry::by).collect(Collectors.toSet()));
        return said.stream()
                .map(it ->
                        new Comment(it.version(), names.getOrDefault(it.by(), it.by()), it.coach(), it.at(), it.text()))
                .toList();
    }

    /** The same to somebody who has a task of the paper; by their logins. */
    @Transactional(readOnly = true)
    public List<CommentEntry> ofTask(UUID teamId, Deliverable deliverable) {
        return comments.of(commented(teamId, deliverable));
    }

    /** The last that was said to each of some teams; whoever shows it asks first who coaches them. */
    @Transactional(readOnly = true)
    public Map<UUID, Last> last(Collection<UUID> teamIds) {
        List<CommentEntry> last = comments.last(PAPER, teamIds);
        Map<String, String> names =
                people.names(last.stream().map(CommentEntry::by).collect(Collectors.toSet()));
        return last.stream()
                .collect(Collectors.toMap(
                        it -> it.subject().teamId(),
                        it -> new Last(
                                Deliverable.valueOf(it.subject().item()),
                                names.getOrDefault(it.by(), it.by()),
                                it.at(),
                                it.text())));
    }

    /** How much was said of each of a team's papers; papers of which nothing was said are left out. */
    @Transactional(readOnly = true)
    Map<Deliverable, CommentCount> counts(UUID teamId) {
        return comments.counts(PAPER, teamId).stream()
                .collect(Collectors.toMap(it -> Deliverable.valueOf(it.item()), it -> it));
    }

    private static CommentSubject commented(UUID teamId, Deliverable deliverable) {
        return new CommentSubject(PAPER, teamId, deliverable.name());
    }
}
