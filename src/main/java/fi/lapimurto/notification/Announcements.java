package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.handbook.CancellationDateNear;
import fi.lapimurto.handbook.EvaluationDue;
import fi.lapimurto.handbook.InfoSession;
import fi.lapimurto.handbook.InfoSessionInvited;
import fi.lapimurto.handbook.ItemReopened;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepOpened;
import fi.lapimurto.improvement.TrialTooLong;
import fi.lapimurto.improvement.TrialWaitsForDecision;
import fi.lapimurto.improvement.TrialWaitsForStudy;
import fi.lapimurto.journey.TeamReportWritten;
import fi.lapimurto.journey.TeamResultsAsked;
import fi.lapimurto.participants.ListChangedLate;
import fi.lapimurto.participants.ParticipantListOpened;
import fi.lapimurto.participants.TeamListDueSoon;
import fi.lapimurto.participants.TeamListOverdue;
import fi.lapimurto.recruiting.ApplicantWithdrew;
import fi.lapimurto.recruiting.ApplicationAnswered;
import fi.lapimurto.recruiting.ApplicationReceived;
import fi.lapimurto.recruiting.RecruitingClosed;
import fi.lapimurto.recruiting.RecruitingClosesSoon;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.schedule.TimetableChanged;
import fi.lapimurto.team.CoachAssigned;
import fi.lapimurto.team.ContactMissing;
import fi.lapimurto.team.MemberInvited;
import fi.lapimurto.team.TeamDroppedOut;
import fi.lapimurto.workshop.FeedbackAsked;
import fi.lapimurto.workshop.FeedbackClosed;
import fi.lapimurto.workshop.ParticipantListAsked;
import fi.lapimurto.workshop.ParticipantListDueSoon;
import fi.lapimurto.workshop.ParticipantListOverdue;
import fi.lapimurto.workshop.WorkshopInvited;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happens elsewhere, in the transaction in which it happens, and only writes messages: what is rolled back
 * is not told, and what is committed cannot be forgotten.
 */
@Component
class Announcements {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Collaboratives collaboratives;
    private final CollaborativeSchedules planning;
    private final InfoSession.Reader sessions;
    private final Clock clock;

    Announcements(
            Outbox outbox,
            Recipients recipients,
            Collaboratives collaboratives,
            CollaborativeSchedules planning,
            InfoSession.Reader sessions,
            Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.collaboratives = collaboratives;
        this.planning = planning;
        this.sessions = sessions;
        this.clock = clock;
    }

    @EventListener
    void on(ParticipantListAsked event) {
        list(Kind.list_asked, event.collaborativeId(), event.workshopNumber());
    }

    @EventListener
    void on(ParticipantListDueSoon event) {
        list(Kind.list_due_soon, event.collaborativeId(), event.workshopNumber());
    }

    @EventListener
    void on(ParticipantListOverdue event) {
        list(Kind.list_overdue, event.collaborativeId(), event.workshopNumber());
    }

    @EventListener
    void on(ParticipantListOpened event) {
        teamList(Kind.team_list_asked, event.collaborativeId(), event.teamId(), event.workshopNumber());
    }

    @EventListener
    void on(TeamListDueSoon event) {
        teamList(Kind.team_list_due_soon, event.collaborativeId(), event.teamId(), event.workshopNumber());
    }

    /** The organisers hear once of a workshop's lists, however many are missing. */
    @EventListener
    void on(TeamListOverdue event) {
        teamList(Kind.team_list_overdue, event.collaborativeId(), event.teamId(), event.workshopNumber());
        list(Kind.list_overdue, event.collaborativeId(), event.workshopNumber());
    }

    private void teamList(Kind kind, UUID id, UUID team, int workshop) {
        Instant due = due(id, Milestone.participant_list, workshop);
        tell(new Cause(kind, id, workshop, team.toString(), workshop + " " + team, due));
    }

    @EventListener
    void on(ListChangedLate event) {
        UUID id = event.collaborativeId();
        int workshop = event.workshopNumber();
        String change = String.valueOf(event.change());
        Instant due = due(id, Milestone.participant_list, workshop);
        tell(new Cause(Kind.list_changed_late, id, workshop, event.teamId().toString(), change, due));
    }

    private void list(Kind kind, UUID id, int workshop) {
        workshop(kind, id, workshop, due(id, Milestone.participant_list, workshop));
    }

    @EventListener
    void on(StepOpened event) {
        if (event.step() == Step.INFO_SESSION) {
            Instant firstWorkshop = firstDay(event.collaborativeId(), 1);
            tell(new Cause(Kind.info_session_opened, event.collaborativeId(), null, null, "0", firstWorkshop));
        }
    }

    /** Who was invited hears of it again when day, time or place have changed. */
    @EventListener
    void on(InfoSessionInvited event) {
        UUID id = event.collaborativeId();
        sessions.of(id).ifPresent(session -> {
            String where = Integer.toHexString(Objects.hash(session.link(), session.place()));
            String which = session.at() + " " + where;
            tell(new Cause(Kind.info_session_invited, id, null, null, which, session.at()));
        });
    }

    /** A closing day that was put off is told anew; one that is over by now, after an outage, is not near any more. */
    @EventListener
    void on(RecruitingClosesSoon event) {
        boolean near = planning.recruitingCloses(event.collaborativeId())
                .filter(it -> it.isAfter(clock.instant()))
                .isPresent();
        if (near) {
            recruiting(Kind.recruiting_closes_soon, event.collaborativeId());
        }
    }

    @EventListener
    void on(RecruitingClosed event) {
        recruiting(Kind.recruiting_closed, event.collaborativeId());
    }

    private void recruiting(Kind kind, UUID id) {
        planning.recruitingCloses(id)
                .ifPresent(closes -> tell(new Cause(kind, id, null, null, closes.toString(), closes)));
    }

    @EventListener
    void on(CancellationDateNear event) {
        Instant over = event.day().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        String day = event.day().toString();
        tell(new Cause(Kind.cancellation_near, event.collaborativeId(), null, null, day, over));
    }

    @EventListener
    void on(WorkshopInvited event) {
        Instant firstDay = firstDay(event.collaborativeId(), event.workshopNumber());
        workshop(Kind.workshop_invited, event.collaborativeId(), event.workshopNumber(), firstDay);
    }

    @EventListener
    void on(FeedbackAsked event) {
        feedback(Kind.feedback_asked, event.collaborativeId(), event.workshopNumber());
    }

    @EventListener
    void on(FeedbackClosed event) {
        feedback(Kind.feedback_closed, event.collaborativeId(), event.workshopNumber());
    }

    private void feedback(Kind kind, UUID id, int workshop) {
        workshop(kind, id, workshop, due(id, Milestone.feedback_closes, workshop));
    }

    private void workshop(Kind kind, UUID id, int workshop, Instant deadline) {
        tell(new Cause(kind, id, workshop, null, String.valueOf(workshop), deadline));
    }

    @EventListener
    void on(EvaluationDue event) {
        UUID id = event.collaborativeId();
        tell(new Cause(Kind.evaluation_due, id, null, null, "0", due(id, Milestone.overall_report, 0)));
    }

    @EventListener
    void on(TimetableChanged event) {
        String change = String.valueOf(event.change());
        tell(new Cause(Kind.timetable_changed, event.collaborativeId(), null, null, change, clock.instant()));
    }

    @EventListener
    void on(CollaborativeCancelled event) {
        UUID id = idOf(event.code());
        tell(new Cause(Kind.collaborative_cancelled, id, null, null, "0", clock.instant()));
        recipients.applicants(id).forEach(it -> toApplicant(Kind.application_cancelled, id, it));
    }

    @EventListener
    void on(ItemReopened event) {
        Integer workshop = event.occurrence() == 0 ? null : event.occurrence();
        String change = String.valueOf(event.change());
        tell(new Cause(Kind.item_reopened, idOf(event.code()), workshop, event.form(), change, clock.instant()));
    }

    @EventListener
    void on(MemberInvited event) {
        Kind kind = event.contact() ? Kind.contact_invited : Kind.member_invited;
        Cause cause = ofTeam(kind, event.collaborativeId(), event.teamId(), event.invitationId(), event.until());
        outbox.write(cause, recipients.invited(event.memberId()));
    }

    @EventListener
    void on(CoachAssigned event) {
        tell(ofTeam(Kind.coach_assigned, event.collaborativeId(), event.teamId(), event.change(), clock.instant()));
    }

    @EventListener
    void on(TeamDroppedOut event) {
        UUID team = event.teamId();
        tell(ofTeam(Kind.team_dropped_out, event.collaborativeId(), team, team, clock.instant()));
    }

    /** A report that was changed after its approval waits anew. */
    @EventListener
    void on(TeamReportWritten event) {
        String which = event.version() + " " + event.teamId();
        Instant due = due(event.collaborativeId(), Milestone.team_reports, 0);
        tell(new Cause(
                Kind.report_waits, event.collaborativeId(), null, event.teamId().toString(), which, due));
    }

    @EventListener
    void on(TeamResultsAsked event) {
        String which = event.months() + " " + event.teamId();
        tell(new Cause(
                Kind.results_asked,
                event.collaborativeId(),
                null,
                event.teamId().toString(),
                which,
                clock.instant()));
    }

    @EventListener
    void on(ContactMissing event) {
        Instant now = clock.instant();
        // The same place may be open again later.
        Cause cause = new Cause(
                Kind.contact_missing,
                event.collaborativeId(),
                null,
                event.teamId().toString(),
                event.place() + " " + now,
                now);
        tell(cause);
    }

    @EventListener
    void on(ApplicantWithdrew event) {
        String application = event.applicationId().toString();
        tell(new Cause(
                Kind.application_withdrawn, event.collaborativeId(), null, application, application, clock.instant()));
    }

    @EventListener
    void on(ApplicationReceived event) {
        toApplicant(Kind.application_received, event.collaborativeId(), recipients.applicant(event.applicationId()));
    }

    @EventListener
    void on(ApplicationAnswered event) {
        Kind kind = switch (event.answer()) {
            case admitted -> Kind.application_admitted;
            case waiting -> Kind.application_waiting;
            case declined -> Kind.application_declined;
        };
        toApplicant(kind, event.collaborativeId(), recipients.applicant(event.applicationId()));
    }

    @EventListener
    void on(TrialWaitsForStudy event) {
        trial(Kind.trial_waits_for_study, event.collaborativeId(), event.trialId());
    }

    @EventListener
    void on(TrialWaitsForDecision event) {
        trial(Kind.trial_waits_for_decision, event.collaborativeId(), event.trialId());
    }

    @EventListener
    void on(TrialTooLong event) {
        trial(Kind.trial_too_long, event.collaborativeId(), event.trialId());
    }

    private void trial(Kind kind, UUID id, UUID trial) {
        tell(new Cause(kind, id, null, trial.toString(), trial.toString(), clock.instant()));
    }

    /** The recipient is the application: each of somebody's applications is answered. */
    private void toApplicant(Kind kind, UUID id, Recipient applicant) {
        outbox.write(new Cause(kind, id, null, null, "0", clock.instant()), applicant);
    }

    private static Cause ofTeam(Kind kind, UUID id, UUID team, UUID occurrence, Instant deadline) {
        return new Cause(kind, id, null, team.toString(), occurrence.toString(), deadline);
    }

    private Instant due(UUID id, Milestone milestone, int workshop) {
        return planning.at(id, milestone, workshop).orElseThrow();
    }

    private Instant firstDay(UUID id, int workshop) {
        return collaboratives
                .get(id)
                .timetable()
                .workshop(workshop)
                .firstDay()
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private UUID idOf(String code) {
        return collaboratives.findByCode(code).map(Collaborative::id).orElseThrow();
    }

    private void tell(Cause cause) {
        recipients.of(cause).forEach(recipient -> outbox.write(cause, recipient));
    }
}
