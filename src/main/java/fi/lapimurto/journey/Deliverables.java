package fi.lapimurto.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.DeviationPolicy;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.journey.DeliverableStore.State;
import fi.lapimurto.journey.DeliverableStore.Version;
import fi.lapimurto.journey.DeliverableStore.Work;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.TeamChange;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a team writes down on its way: its own people write, its own coach reads (DOMAIN 1.10). Organisers and the other
 * teams of the round read only what is made for them, when the team says that it is ready.
 */
@Service
@Transactional
public class Deliverables {

    /** Reasons end here. */
    private static final int LONGEST_REASON = 2000;

    /**
     * A version that a paper has had.
     *
     * @param by who saved it, by name
     */
    public record Earlier(int number, Record content, String why, Instant savedAt, String by) {}

    /**
     * A paper as its reader may see it.
     *
     * @param content what is kept, or what a new one may begin from; {@code null} when nothing is known yet
     * @param version 0 until something is saved
     * @param finishedBy by name, or {@code null}
     * @param own whether the reader belongs to the team or coaches it
     * @param member whether the reader belongs to the team
     * @param goesOn whether the team takes part and its collaborative runs
     * @param editable whether the reader may write on its page now
     * @param approved whether the team has approved it; only its report is
     * @param approvable whether the reader may approve it now, without a task
     * @param earlier the versions before, the newest first; for the team and its coach
     */
    public record Seen(
            Team team,
            Deliverable deliverable,
            Record content,
            int version,
            Instant savedAt,
            Instant finishedAt,
            String finishedBy,
            boolean own,
            boolean member,
            boolean goesOn,
            boolean editable,
            boolean approved,
            boolean approvable,
            List<Earlier> earlier) {

        /** The record that it is, or will be. */
        public Class<? extends Record> type() {
            return deliverable.paper();
        }
    }

    private final DeliverableStore works;
    private final TeamAccess access;
    private final Teams teams;
    private final People people;
    private final Collaboratives collaboratives;
    private final DraftFactory beginnings;
    private final DeviationPolicy grounds;
    private final AuditTrail trail;
    private final FormBinder binder;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliverables(
            DeliverableStore works,
            TeamAccess access,
            Teams teams,
            People people,
            Collaboratives collaboratives,
            DraftFactory beginnings,
            DeviationPolicy grounds,
            AuditTrail trail,
            FormBinder binder,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.access = access;
        this.teams = teams;
        this.people = people;
        this.collaboratives = collaboratives;
        this.beginnings = beginnings;
        this.grounds = grounds;
        this.trail = trail;
        this.binder = binder;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** What the team has written, as far as the reader may see it. */
    @Transactional(readOnly = true)
    public Seen read(String login, UUID teamId, Deliverable deliverable) {
        Team team = teams.find(teamId).orElseThrow(Deliverables::unknown);
        Map<DeliverableStore.Kind, State> states = states(teamId);
        boolean approved = isApproved(states);
        State state = states.get(deliverable.kind());
        boolean ready = state != null && state.isFinished() && (deliverable != Deliverable.report || approved);
        Set<Permission> permitted = access.of(login, team);
        boolean member = permitted.contains(Permission.TEAM_WRITE);
        boolean own = permitted.contains(Permission.WORK_READ);
        if (!own) {
            requireForOthers(permitted, team, deliverable, ready);
        }
        Work<?> work =
                works.find(teamId, deliverable.kind(), deliverable.paper()).orElse(null);
        boolean goesOn = isOpen(team);
        boolean editable = member && goesOn && isWritable(deliverable, state);
        boolean begins = work == null && editable;
        String by = state == null ? null : state.finishedBy();
        boolean approvable = deliverable == Deliverable.report
                && state != null
                && state.isFinished()
                && !approved
                && permitted.contains(Permission.TEAM_DECIDE)
                && goesOn;
        return new Seen(
                team,
                deliverable,
                begins ? beginnings.of(team, deliverable) : work == null ? null : work.content(),
                work == null ? 0 : work.version(),
                work == null ? null : work.savedAt(),
                work == null ? null : work.finishedAt(),
                by == null ? null : people.names(Set.of(by)).getOrDefault(by, by),
                own,
                member,
                goesOn,
                editable,
                approved,
                approvable,
                own && work != null ? earlier(teamId, deliverable, work.version()) : List.of());
    }

    private void requireForOthers(Set<Permission> permitted, Team team, Deliverable deliverable, boolean ready) {
        if (permitted.contains(Permission.TEAM_READ)) {
            if (!deliverable.isForTheRound() || !ready) {
                throw UseCaseRejected.forbidden("journey.error.teamsOwn");
            }
        } else if (!deliverable.isForTheRound()
                || !ready
                || !permitted.contains(Permission.SHARED_WORK_READ)
                || !isShown(team.collaborativeId())) {
            throw unknown();
        }
    }

    /** What is written on a page is written whenever the team likes; the rest first in its task. */
    private static boolean isWritable(Deliverable deliverable, State state) {
        return deliverable.isWrittenOnPage() || deliverable.isOfTheYear() && state != null && state.isFinished();
    }

    private List<Earlier> earlier(UUID teamId, Deliverable deliverable, int now) {
        List<? extends Version<?>> versions = works.versions(teamId, deliverable.kind(), deliverable.paper());
        Map<String, String> names =
                people.names(versions.stream().map(Version::savedBy).collect(Collectors.toSet()));
        return versions.stream()
                .map(it -> new Earlier(
                        it.number(),
                        it.number() == now ? null : it.content(),
                        it.why(),
                        it.savedAt(),
                        names.getOrDefault(it.savedBy(), it.savedBy())))
                .toList();
    }

    /**
     * Keeps what a person of the team has written on its page.
     *
     * @param seen the version that was changed, 0 for a new one; {@code null} for whatever is there
     * @param values what was entered, field by field
     * @param why what changed and why, or {@code null}
     */
    @UseCase
    public void save(
            String login,
            UUID teamId,
            Deliverable deliverable,
            Integer seen,
            Map<String, JsonNode> values,
            String why) {
        Team team = access.require(login, Permission.TEAM_WRITE, teamId);
        State state = states(teamId).get(deliverable.kind());
        requireOpen(team);
        if (!isWritable(deliverable, state)) {
            throw UseCaseRejected.conflict("journey.error.inTask");
        }
        boolean ready = state != null && state.isFinished();
        if (ready && Teams.isBlank(why)) {
            throw UseCaseRejected.invalid("why", "journey.error.why");
        }
        if (why != null && why.length() > LONGEST_REASON) {
            throw UseCaseRejected.invalid("why", "any.Size", 0, LONGEST_REASON);
        }
        Record content = binder.values(values).bind(deliverable.paper());
        if (ready) {
            weigh(teamId, deliverable, (Paper) content, login);
        }
        works.save(teamId, deliverable.kind(), seen, content, Teams.isBlank(why) ? null : why.strip(), login);
        if (deliverable == Deliverable.report && ready) {
            works.unfinish(teamId, DeliverableStore.Kind.approval);
            written(team);
        }
    }

    /** Approves the report again that was changed after its approval; the contact does it for the team. */
    @UseCase
    public void approve(String login, UUID teamId) {
        Team team = access.require(login, Permission.TEAM_DECIDE, teamId);
        requireOpen(team);
        Map<DeliverableStore.Kind, State> states = states(teamId);
        State report = states.get(DeliverableStore.Kind.report);
        if (report == null || !report.isFinished() || isApproved(states)) {
            throw UseCaseRejected.conflict("journey.error.nothingToApprove");
        }
        approve(teamId, new ApproveReport(YesNo.yes, null), login);
    }

    /** What the form of a task has to say of a paper that is written on its page. */
    List<Finding> findings(UUID teamId, Deliverable deliverable) {
        Record content = works.find(teamId, deliverable.kind(), deliverable.paper())
                .<Record>map(Work::content)
                .orElseGet(() -> binder.values(Map.of()).bind(deliverable.paper()));
        return ((Paper) content).findings(LocalDate.now(clock));
    }

    /** What was saved before, for a form that is opened again. */
    Optional<Record> saved(UUID teamId, Deliverable deliverable) {
        return works.find(teamId, deliverable.kind(), deliverable.paper()).map(Work::content);
    }

    /** Takes a whole paper from the form of its task. */
    Record take(UUID teamId, Deliverable deliverable, FormValues values, String by) {
        Record content = values.bind(deliverable.paper());
        weigh(teamId, deliverable, (Paper) content, by);
        works.save(teamId, deliverable.kind(), null, content, null, by);
        works.finish(teamId, deliverable.kind(), by);
        return content;
    }

    /** Takes from a task that what stands on a page is ready. */
    void ready(UUID teamId, Deliverable deliverable, List<Finding> findings, Record said, String by) {
        String reason = ((Paper) said).deviationReason();
        grounds.require(findings, reason);
        keepGrounds(teamId, deliverable, reason, by);
        if (!deliverable.isWrittenOnPage()) {
            works.save(teamId, deliverable.kind(), null, said, null, by);
        }
        works.finish(teamId, deliverable.kind(), by);
        if (deliverable == Deliverable.report) {
            works.unfinish(teamId, DeliverableStore.Kind.approval);
            written(teams.find(teamId).orElseThrow());
        }
    }

    /** Takes the contact's answer to the report; whether the team approves it. */
    boolean answer(UUID teamId, FormValues values, String by) {
        ApproveReport answer = values.bind(ApproveReport.class);
        answer.check(LocalDate.now(clock));
        if (answer.approved() == YesNo.yes) {
            approve(teamId, answer, by);
            return true;
        }
        works.save(teamId, DeliverableStore.Kind.approval, null, answer, null, by);
        works.unfinish(teamId, DeliverableStore.Kind.report);
        return false;
    }

    private void approve(UUID teamId, ApproveReport answer, String by) {
        works.save(teamId, DeliverableStore.Kind.approval, null, answer, null, by);
        works.finish(teamId, DeliverableStore.Kind.approval, by);
        trail.record(TeamChange.subject(teamId), TeamChange.report_approved, by);
    }

    private void written(Team team) {
        int version = states(team.id()).get(DeliverableStore.Kind.report).version();
        events.publishEvent(new TeamReportWritten(team.collaborativeId(), team.id(), version));
    }

    private void weigh(UUID teamId, Deliverable deliverable, Paper paper, String by) {
        LocalDate today = LocalDate.now(clock);
        paper.check(today);
        grounds.require(paper.findings(today), paper.deviationReason());
        if (!paper.findings(today).isEmpty()) {
            keepGrounds(teamId, deliverable, paper.deviationReason(), by);
        }
    }

    private void keepGrounds(UUID teamId, Deliverable deliverable, String reason, String by) {
        if (!Teams.isBlank(reason)) {
            trail.record(
                    TeamChange.subject(teamId),
                    TeamChange.grounds_given,
                    by,
                    deliverable.name(),
                    reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        }
    }

    private Map<DeliverableStore.Kind, State> states(UUID teamId) {
        return works.states(Set.of(teamId)).getOrDefault(teamId, List.of()).stream()
                .collect(Collectors.toMap(State::kind, it -> it));
    }

    private static boolean isApproved(Map<DeliverableStore.Kind, State> states) {
        State approval = states.get(DeliverableStore.Kind.approval);
        return approval != null && approval.isFinished();
    }

    private boolean isOpen(Team team) {
        return team.takesPart() && collaboratives.get(team.collaborativeId()).state() == CollaborativeState.running;
    }

    private void requireOpen(Team team) {
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
    }

    /** Whether the last workshop has begun, where the teams show each other what they have done. */
    private boolean isShown(UUID collaborativeId) {
        Collaborative collaborative = collaboratives.get(collaborativeId);
        return !collaborative.timetable().last().firstDay().isAfter(LocalDate.now(clock));
    }

    private static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("team.unknown");
    }
}
