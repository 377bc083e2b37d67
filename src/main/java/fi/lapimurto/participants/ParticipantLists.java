package fi.lapimurto.participants;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.CurrentSkipped;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.handbook.ItemFinished;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.participants.ListChange.ListAction;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAdmitted;
import fi.lapimurto.team.TeamDroppedOut;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When teams are asked who comes to a workshop, when they have answered, and when nobody waits for it any more. */
@Service
@Transactional
public class ParticipantLists {

    private final ListRows lists;
    private final AttendeeRows rows;
    private final ListChanges changes;
    private final AttendeePrefill prefilling;
    private final AttendeeDetails details;
    private final Teams teams;
    private final Collaboratives collaboratives;
    private final Checklist checklist;
    private final CollaborativeSchedules planning;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantLists(
            ListRows lists,
            AttendeeRows rows,
            ListChanges changes,
            AttendeePrefill prefilling,
            AttendeeDetails details,
            Teams teams,
            Collaboratives collaboratives,
            Checklist checklist,
            CollaborativeSchedules planning,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.changes = changes;
        this.prefilling = prefilling;
        this.details = details;
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.checklist = checklist;
        this.planning = planning;
        this.events = events;
        this.clock = clock;
    }

    /** Asks every team of a collaborative, and those that come later, who comes to a workshop. */
    public void ask(UUID collaborativeId, int workshopNumber) {
        // A team that is being admitted at this moment either is among those below, or sees the request.
        teams.placesTaken(collaborativeId);
        lists.request(collaborativeId, workshopNumber, clock.instant());
        teams.of(collaborativeId).forEach(team -> ask(team, workshopNumber));
    }

    @EventListener
    void on(TeamAdmitted event) {
        Collaborative collaborative = collaboratives.get(event.collaborativeId());
        Team team = teams.find(event.teamId()).orElseThrow();
        lists.requested(event.collaborativeId()).stream()
                .filter(number -> !isOver(collaborative, number))
                .forEach(number -> ask(team, number));
    }

    private void ask(Team team, int workshopNumber) {
        if (lists.findByTeamIdAndWorkshopNumber(team.id(), workshopNumber).isEmpty()) {
            ListRow list = lists.save(new ListRow(team.collaborativeId(), team.id(), workshopNumber, clock.instant()));
            prefilling.fill(list, team);
            events.publishEvent(new ParticipantListOpened(team.collaborativeId(), team.id(), workshopNumber));
        }
    }

    /** The list of one team for one workshop. */
    @Transactional(readOnly = true)
    public ParticipantList get(UUID teamId, int workshopNumber) {
        return lists.findByTeamIdAndWorkshopNumber(teamId, workshopNumber)
                .orElseThrow(ParticipantLists::unknown)
                .list();
    }

    /** How it stands with the list of one team for one workshop. */
    @Transactional(readOnly = true)
    ListSituation situation(UUID teamId, int workshopNumber) {
        ParticipantList list = get(teamId, workshopNumber);
        Collaborative collaborative = collaboratives.get(list.collaborativeId());
        Workshop workshop = collaborative.timetable().workshop(workshopNumber);
        Instant due = due(collaborative.id(), workshopNumber);
        boolean changeable = list.isOpen()
                && collaborative.state() == CollaborativeState.running
                && !LocalDate.now(clock).isAfter(workshop.firstDay());
        return new ListSituation(
                list,
                collaborative,
                workshop,
                due,
                clock.instant().isAfter(due),
                changeable,
                details.asked(collaborative.id(), workshop),
                details.deletedOn(collaborative.id(), workshop),
                clock.getZone());
    }

    /** The lists of one team, the first workshop first. */
    @Transactional(readOnly = true)
    public List<ParticipantList> of(UUID teamId) {
        return lists.findByTeamIdOrderByWorkshopNumber(teamId).stream()
                .map(ListRow::list)
                .toList();
    }

    /** All lists of a collaborative. */
    List<ParticipantList> all(UUID collaborativeId) {
        return lists.findByCollaborativeId(collaborativeId).stream()
                .map(ListRow::list)
                .toList();
    }

    /** Tells the team that its list is due soon; a day that was over before it was asked for is not near any more. */
    public void remind(UUID teamId, int workshopNumber) {
        ListRow list = locked(teamId, workshopNumber);
        if (due(list).isAfter(clock.instant())) {
            events.publishEvent(new TeamListDueSoon(list.collaborativeId(), teamId, workshopNumber));
        }
    }

    /** Tells the team and the organisers that a list is missing. */
    public void escalate(UUID teamId, int workshopNumber) {
        ListRow list = locked(teamId, workshopNumber);
        if (list.list().askedAt().isBefore(due(list))) {
            events.publishEvent(new TeamListOverdue(list.collaborativeId(), teamId, workshopNumber));
        }
    }

    /**
     * How far a list has come.
     *
     * @param people how many rows it has
     * @param incomplete how many of them lack something
     */
    record Progress(long people, long incomplete) {}

    @Transactional(readOnly = true)
    Progress progress(ParticipantList list) {
        List<Attendee> people =
                rows.of(list.id()).stream().map(AttendeeRow::attendee).toList();
        return new Progress(people.size(), ListRules.incomplete(people, asked(list)));
    }

    private List<AttendeeField> asked(ParticipantList list) {
        Collaborative collaborative = collaboratives.get(list.collaborativeId());
        return details.asked(collaborative.id(), collaborative.timetable().workshop(list.workshopNumber()));
    }

    /**
     * Takes a team's list for complete.
     *
     * @throws UseCaseRejected when a row lacks something, or the number of people has to be explained
     */
    void give(UUID teamId, int workshopNumber, Give given, String by) {
        ListRow list = locked(teamId, workshopNumber);
        list.requireOpen();
        boolean coming = given.coming() == YesNo.yes;
        int removed = 0;
        if (coming) {
            check(list, given.reason());
        } else {
            requireReason(given.reason());
            removed = rows.deleteAll(list.id());
        }
        list.give(coming, given.reason(), by, clock.instant());
        boolean late = isLate(list);
        long change = changes.save(ListChange.by(by, list.id(), ListAction.given, late, clock.instant())
                        .rows(0, 0, removed))
                .id();
        if (late) {
            events.publishEvent(new ListChangedLate(list.collaborativeId(), teamId, workshopNumber, change));
        }
    }

    private void check(ListRow list, String reason) {
        List<Attendee> people =
                rows.of(list.id()).stream().map(AttendeeRow::attendee).toList();
        if (people.isEmpty()) {
            throw UseCaseRejected.invalid(null, "participants.give.empty");
        }
        long incomplete = ListRules.incomplete(people, asked(list.list()));
        if (incomplete > 0) {
            throw UseCaseRejected.invalid(null, "participants.give.incomplete", incomplete, people.size());
        }
        List<Finding> warnings = ListRules.warnings(people);
        if (!warnings.isEmpty() && reason == null) {
            throw new UseCaseRejected(
                    UseCaseRejected.Kind.INVALID,
                    warnings.stream()
                            .map(it -> new UseCaseRejected.Reason(
                                    "reason",
                                    "any.grounds",
                                    List.of(Wording.of(it.text(), it.arguments().toArray()), Wording.of(it.source()))))
                            .toList());
        }
    }

    private static void requireReason(String reason) {
        if (reason == null) {
            throw UseCaseRejected.invalid("reason", "participants.give.absence");
        }
    }

    /** Whether the list's deadline is over. */
    boolean isLate(ListRow list) {
        return clock.instant().isAfter(due(list));
    }

    private Instant due(ListRow list) {
        return due(list.collaborativeId(), list.workshopNumber());
    }

    /** When the lists of a workshop are due. */
    @Transactional(readOnly = true)
    public Instant due(UUID collaborativeId, int workshopNumber) {
        return planning.at(collaborativeId, Milestone.participant_list, workshopNumber)
                .orElseThrow(ParticipantLists::unknown);
    }

    @EventListener
    void on(TeamDroppedOut event) {
        lists.findByTeamIdOrderByWorkshopNumber(event.teamId()).forEach(this::endAndForget);
    }

    @EventListener
    void on(CollaborativeCancelled event) {
        Collaborative collaborative = collaboratives.findByCode(event.code()).orElseThrow();
        lists.findByCollaborativeId(collaborative.id()).forEach(this::endAndForget);
    }

    /** Nobody comes any more, so nobody eats and sleeps: those details are of no use from this moment on. */
    private void endAndForget(ListRow list) {
        end(list);
        forgetDetails(list);
    }

    /** A workshop that was held needs no lists any more; one that is not held no details either. */
    @EventListener
    void on(ItemFinished event) {
        if (event.form().equals(HandbookForms.HOLD_WORKSHOP)) {
            boolean held = planning.wasHeld(event.collaborativeId(), event.occurrence());
            of(event.collaborativeId(), event.occurrence()).forEach(held ? this::end : this::endAndForget);
        }
    }

    @EventListener
    void on(CurrentSkipped event) {
        if (event.step() == Step.WORKSHOPS) {
            UUID id = collaboratives.findByCode(event.code()).orElseThrow().id();
            checklist.steps(id).stream()
                    .filter(step -> step.number() == Step.WORKSHOPS)
                    .flatMap(step -> of(id, step.occurrence()).stream())
                    .forEach(this::endAndForget);
        }
    }

    private List<ListRow> of(UUID collaborativeId, int workshopNumber) {
        return lists.findByCollaborativeIdAndWorkshopNumber(collaborativeId, workshopNumber);
    }

    /** The workshop is over and nobody has given the list. */
    public void expire(UUID teamId, int workshopNumber) {
        ListRow list = locked(teamId, workshopNumber);
        if (!list.isEnded()) {
            list.end(clock.instant());
            note(list, ListAction.ended, 0, 0);
        }
    }

    private void end(ListRow list) {
        if (!list.isEnded()) {
            list.end(clock.instant());
            note(list, ListAction.ended, 0, 0);
            events.publishEvent(new ParticipantListEnded(list.collaborativeId(), list.teamId(), list.workshopNumber()));
        }
    }

    /** Deletes what is kept for the stay at the venue only. */
    void forgetDetails(ListRow list) {
        if (!list.areDetailsDeleted()) {
            int emptied = rows.emptyDetails(list.id());
            list.detailsDeleted(clock.instant());
            note(list, ListAction.details_deleted, emptied, 0);
        }
    }

    /** Deletes all rows of a list. */
    void forgetRows(ListRow list) {
        int deleted = rows.deleteAll(list.id());
        if (deleted > 0) {
            note(list, ListAction.deleted, 0, deleted);
        }
    }

    private void note(ListRow list, ListAction what, int changed, int removed) {
        changes.save(ListChange.byProgram(list.id(), what, clock.instant()).rows(0, changed, removed));
    }

    /** Until the end of the transaction nobody else changes the list. */
    ListRow locked(UUID teamId, int workshopNumber) {
        return lists.lock(teamId, workshopNumber).orElseThrow(ParticipantLists::unknown);
    }

    private boolean isOver(Collaborative collaborative, int workshopNumber) {
        LocalDate today = LocalDate.now(clock);
        return collaborative.state() != CollaborativeState.running
                || collaborative.timetable().workshops().stream()
                        .noneMatch(it ->
                                it.number() == workshopNumber && !it.lastDay().isBefore(today));
    }

    static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("participants.unknown");
    }
}
