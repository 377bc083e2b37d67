package fi.lapimurto.improvement;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.audit.CommentEntry;
import fi.lapimurto.audit.Comments;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trials of a team, for itself and its own coach (handbook 1.10). */
@Service
@Transactional(readOnly = true)
public class TrialReading {

    /** Something that was said of a trial. */
    public record Comment(int number, String by, boolean coach, Instant at, String text) {}

    /** Something that was done with a trial. */
    public record TrialHistoryEntry(Trial.TrialChange what, String by, Instant at) {}

    /**
     * One trial with what was said of it and done with it.
     *
     * @param child the number of the trial that continues it, or {@code null}
     * @param member whether the reader belongs to the team; otherwise they are its coach
     * @param goesOn whether the team takes part and its collaborative runs: otherwise nothing can be changed
     */
    public record TrialDetails(
            Team team,
            Trial trial,
            Integer child,
            List<Comment> comments,
            List<TrialHistoryEntry> history,
            boolean member,
            boolean goesOn) {

        public Trial.Answers answers() {
            return trial.answers();
        }
    }

    /**
     * A team's trials.
     *
     * @param editable whether the reader may begin new ones now
     */
    public record TeamTrials(Team team, boolean editable, List<Trial> trials, Tally tally, Fidelity fidelity) {}

    private final Trials trials;
    private final TrialAccess access;
    private final Comments comments;
    private final AuditTrail trail;
    private final People people;

    TrialReading(Trials trials, TrialAccess access, Comments comments, AuditTrail trail, People people) {
        this.trials = trials;
        this.access = access;
        this.comments = comments;
        this.trail = trail;
        this.people = people;
    }

    /** A team's trials; for its own people and its own coach. */
    public TeamTrials ofTeam(String login, UUID teamId) {
        Team team = access.requireReader(login, teamId);
        boolean editable = access.mayWriteNow(login, team);
        List<Trial> all = trials.of(teamId);
        return new TeamTrials(team, editable, all, Tally.of(all), Fidelity.of(all));
    }

    /** One trial; for members of the team and its own coach. */
    public TrialDetails one(String login, UUID teamId, int number) {
        Team team = access.requireReader(login, teamId);
        Trial trial = trials.require(teamId, number);
        List<CommentEntry> said = comments.of(trial.commented());
        List<AuditEntry> done = trail.of(trial.subject());
        Map<String, String> names = names(
                Stream.concat(said.stream().map(CommentEntry::by), done.stream().map(AuditEntry::by)));
        return new TrialDetails(
                team,
                trial,
                trials.numberAfter(trial.id()).orElse(null),
                said.stream().map(it -> comment(it, names)).toList(),
                done.stream()
                        .map(it -> new TrialHistoryEntry(
                                it.what(Trial.TrialChange.class), names.getOrDefault(it.by(), it.by()), it.at()))
                        .toList(),
                access.may(login, Permission.TRIAL_WRITE, team),
                access.goesOn(team));
    }

    /** Refuses whoever does not write for the team, and tells nobody else of the trial. */
    public void requireWriter(String login, UUID teamId, int number) {
        access.requireReader(login, teamId);
        trials.require(teamId, number);
        access.requireMember(login, teamId);
    }

    /**
     * What is known of a trial to somebody who has a task of it.
     *
     * @param changes from first to last
     */
    public record TaskContext(Trial trial, List<CommentEntry> comments, List<AuditEntry> changes) {

        /** The last change of a kind. */
        public Optional<AuditEntry> last(Trial.TrialChange what) {
            return changes.stream().filter(it -> it.what().equals(what.name())).reduce((earlier, later) -> later);
        }
    }

    /** The trial that a task names; whoever shows it has asked {@link TrialAccess}. */
    public Trial ofTask(UUID id) {
        return trials.get(id);
    }

    /** The same with what was said of it and done with it. */
    public TaskContext contextOfTask(UUID id) {
        Trial trial = trials.get(id);
        return new TaskContext(trial, comments.of(trial.commented()), trail.of(trial.subject()));
    }

    /** The last comment on any trial of each team, whose coach the reader is; a team without comments is left out. */
    public Map<UUID, Comment> lastComments(Collection<UUID> teamIds) {
        List<CommentEntry> last = comments.last(Trial.KIND, teamIds);
        Map<String, String> names = names(last.stream().map(CommentEntry::by));
        return last.stream().collect(Collectors.toMap(it -> it.subject().teamId(), it -> comment(it, names)));
    }

    private Map<String, String> names(Stream<String> logins) {
        return people.names(logins.filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static Comment comment(CommentEntry said, Map<String, String> names) {
        return new Comment(
                Integer.parseInt(said.subject().item()),
                names.getOrDefault(said.by(), said.by()),
                said.coach(),
                said.at(),
                said.text());
    }
}
