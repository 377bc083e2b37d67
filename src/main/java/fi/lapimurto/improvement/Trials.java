package fi.lapimurto.improvement;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.audit.CommentEntry;
import fi.lapimurto.audit.CommentSubject;
import fi.lapimurto.audit.Comments;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.CollaborativeClosed;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.TrialRows.What;
import fi.lapimurto.improvement.TrialRows.Whole;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamDroppedOut;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What teams try out, from the first plan to what has become of it. */
@Service
@Transactional
public class Trials {

    /** How long what somebody writes may be. */
    public static final int LONGEST = 5000;

    /** Something that was said of a trial. */
    public record Comment(int number, String by, boolean coach, Instant at, String text) {}

    /** Something that was done with a trial. */
    public record Change(String what, String by, Instant at) {}

    /**
     * One trial with everything that was written of it, as far as it has come; what is still to come is {@code null}.
     *
     * @param learnt what was learnt from a trial that was given up, or {@code null}
     * @param child the number of the trial that continues it, or {@code null}
     * @param member whether the reader belongs to the team; otherwise they are its coach
     * @param goesOn whether the team takes part and its collaborative runs: otherwise nothing can be changed
     */
    public record Seen(
            Team team,
            Trial trial,
            Plan plan,
            CarryOut carriedOut,
            Study studied,
            Decide decided,
            Establish established,
            String learnt,
            Integer child,
            List<Comment> comments,
            List<Change> history,
            boolean member,
            boolean goesOn) {}

    private static final String COMMENTED = "trial";

    private final TrialAccess access;
    private final TrialRows trials;
    private final Comments comments;
    private final AuditTrail trail;
    private final Collaboratives collaboratives;
    private final People people;
    private final FormBinder binder;
    private final ApplicationEventPublisher events;

    Trials(
            TrialAccess access,
            TrialRows trials,
            Comments comments,
            AuditTrail trail,
            Collaboratives collaboratives,
            People people,
            FormBinder binder,
            ApplicationEventPublisher events) {
        this.access = access;
        this.trials = trials;
        this.comments = comments;
        this.trail = trail;
        this.collaboratives = collaboratives;
        this.people = people;
        this.binder = binder;
        this.events = events;
    }

    /** Begins to plan a trial; for members of a team that takes part in a collaborative that runs. */
    public Trial start(String login, UUID teamId, NewTrial trial) {
        Team team = access.requireWriter(login, teamId);
        binder.check(trial);
        Trial started = trials.add(teamId, team.collaborativeId(), trial, login);
        trail.record(started.subject(), What.started, login);
        events.publishEvent(
                new TrialStarted(started.collaborativeId(), started.teamId(), started.id(), started.number()));
        return started;
    }

    /** All trials of a team from first to last. Whoever shows them asks {@link TrialAccess} first. */
    @Transactional(readOnly = true)
    public List<Trial> of(UUID teamId) {
        return trials.of(Set.of(teamId));
    }

    /** All trials of several teams in one statement, each team's from first to last. */
    @Transactional(readOnly = true)
    public List<Trial> of(Collection<UUID> teamIds) {
        return trials.of(teamIds);
    }

    /** All trials of a collaborative's teams in one statement, also of teams that have dropped out. */
    @Transactional(readOnly = true)
    public List<Trial> ofCollaborative(UUID collaborativeId) {
        return trials.ofCollaborative(collaborativeId);
    }

    /** The last comment on any trial of each team; a team without comments is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Comment> lastComments(Collection<UUID> teamIds) {
        List<CommentEntry> last = comments.last(COMMENTED, teamIds);
        Map<String, String> names =
                people.names(last.stream().map(CommentEntry::by).collect(Collectors.toSet()));
        return last.stream().collect(Collectors.toMap(it -> it.subject().teamId(), it -> comment(it, names)));
    }

    /** One trial; for members of the team and its own coach. */
    @Transactional(readOnly = true)
    public Seen read(String login, UUID teamId, int number) {
        Team team = access.requireReader(login, teamId);
        Whole whole = require(teamId, number);
        UUID id = whole.trial().id();
        List<CommentEntry> said = comments.of(commented(teamId, number));
        List<AuditEntry> changes = trail.of(whole.trial().subject());
        Set<String> logins = new HashSet<>();
        said.forEach(it -> logins.add(it.by()));
        changes.stream().map(AuditEntry::by).filter(Objects::nonNull).forEach(logins::add);
        Map<String, String> names = people.names(logins);
        return new Seen(
                team,
                whole.trial(),
                whole.words().plan(),
                whole.words().carriedOut(),
                whole.words().studied(),
                whole.words().decided(),
                whole.words().established(),
                whole.words().learnt(),
                trials.child(id).orElse(null),
                said.stream().map(it -> comment(it, names)).toList(),
                changes.stream()
                        .map(it ->
                                new Change(it.what(What.class).name(), names.getOrDefault(it.by(), it.by()), it.at()))
                        .toList(),
                access.may(login, Permission.TRIAL_WRITE, team),
                access.goesOn(team));
    }

    /** Says something about a trial; its team's coach does, and the team answers. */
    @UseCase
    public void comment(String login, UUID teamId, int number, String text) {
        Team team = access.requireReader(login, teamId);
        require(teamId, number);
        access.requireGoingOn(team);
        trials.lock(teamId);
        comments.add(commented(teamId, number), null, login, access.may(login, Permission.TEAM_COACH, team), text);
    }

    /** Gives a trial up before anything was decided; what was learnt remains. */
    @UseCase
    public void giveUp(String login, UUID teamId, int number, String learnt) {
        access.requireReader(login, teamId);
        Trial trial = require(teamId, number).trial();
        access.requireWriter(login, teamId);
        if (!trial.state().undecided()) {
            throw UseCaseRejected.conflict("improvement.error.decided");
        }
        requireText("learnt", learnt);
        // The process first: whoever finishes a task meanwhile has locked that before the trial.
        events.publishEvent(new TrialGivenUp(trial.collaborativeId(), teamId, trial.id(), number));
        trials.giveUp(trial, learnt.strip());
        trail.record(trial.subject(), What.given_up, login);
    }

    /** Begins the trial that continues one whose team has decided to adapt it. */
    public void continueWith(UUID trialId) {
        String by = trail.of(Trial.subject(trialId, null), What.decided).get(0).by();
        Trial next = trials.addAfter(trialId, by);
        trail.record(next.subject(), What.started, by);
        events.publishEvent(
                new TrialAdapted(next.collaborativeId(), next.teamId(), trialId, next.parent(), next.number()));
        events.publishEvent(new TrialStarted(next.collaborativeId(), next.teamId(), next.id(), next.number()));
    }

    /** Points out that a trial has taken over four weeks; it goes on. */
    public void pointOut(UUID trialId) {
        if (trials.noteTooLong(trialId)) {
            Trial trial = trials.find(trialId).orElseThrow();
            events.publishEvent(new TrialTooLong(trial.collaborativeId(), trial.teamId(), trial.id(), trial.number()));
        }
    }

    /** Trials by their ids in one statement, for those to whom their processes have named them. */
    @Transactional(readOnly = true)
    public List<Trial> all(Collection<UUID> trialIds) {
        return trials.all(trialIds);
    }

    /** A trial by its id, for those to whom a process has named it. */
    @Transactional(readOnly = true)
    public Trial get(UUID trialId) {
        return trials.find(trialId).orElseThrow();
    }

    @EventListener
    @Order(2)
    void on(TeamDroppedOut event) {
        trials.endAll("team_id", event.teamId(), TrialEnding.team_dropped_out);
    }

    @EventListener
    @Order(2)
    void on(CollaborativeCancelled event) {
        endAll(event.code(), TrialEnding.collaborative_cancelled);
    }

    @EventListener
    @Order(2)
    void on(CollaborativeClosed event) {
        endAll(event.code(), TrialEnding.collaborative_closed);
    }

    private void endAll(String code, TrialEnding ending) {
        UUID id = collaboratives.findByCode(code).map(Collaborative::id).orElseThrow();
        trials.endAll("collaborative_id", id, ending);
    }

    private Whole require(UUID teamId, int number) {
        return trials.whole(teamId, number).orElseThrow(() -> UseCaseRejected.notFound("improvement.unknown"));
    }

    private static void requireText(String field, String text) {
        if (text == null || text.isBlank()) {
            throw UseCaseRejected.invalid(field, "any.required");
        }
        if (text.length() > LONGEST) {
            throw UseCaseRejected.invalid(field, "any.tooLong.text");
        }
    }

    private static CommentSubject commented(UUID teamId, int number) {
        return new CommentSubject(COMMENTED, teamId, String.valueOf(number));
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
