package fi.lapimurto.notification;

import fi.lapimurto.calendar.InvitationReader;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.handbook.CancellationDateNear;
import fi.lapimurto.handbook.EvaluationDue;
import fi.lapimurto.handbook.InfoSession;
import fi.lapimurto.handbook.InfoSessionInvited;
import fi.lapimurto.handbook.ItemReopened;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepOpened;
import fi.lapimurto.people.Role;
import fi.lapimurto.schedule.CollaborativeSchedules;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters about a collaborative as a whole and its steps. */
@Component
class CollaborativeLetters implements LetterCatalogue {

    private static final String COACHING = "interim-coaching";

    private final Audience organisers;
    private final Audience everybody;
    private final Audience byItem;
    private final CollaborativeSchedules planning;
    private final InfoSession.InfoSessionReader sessions;
    private final Collaboratives collaboratives;
    private final InvitationReader invitations;
    private final Clock clock;

    CollaborativeLetters(
            Audiences audiences,
            CollaborativeSchedules planning,
            InfoSession.InfoSessionReader sessions,
            Collaboratives collaboratives,
            InvitationReader invitations,
            Clock clock) {
        this.organisers = audiences.collaborative(Role.organiser);
        this.everybody = audiences.collaborativeAndTeams(Role.organiser, Role.coach);
        this.byItem = audiences.collaborative(
                form -> form.startsWith(COACHING) ? Set.of(Role.organiser, Role.coach) : Set.of(Role.organiser));
        this.planning = planning;
        this.sessions = sessions;
        this.collaboratives = collaboratives;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(
                MessageKind.named("info_session_opened")
                        .on(StepOpened.class, it -> it.step() == Step.INFO_SESSION, this::beforeFirstWorkshop)
                        .topic(Topic.tasks)
                        .asks("collaborative", "UserTask_PlanInfoSession")
                        .says(CollaborativeLetters::firstWorkshop)
                        .to(organisers),
                // Told again when day, time or place have changed.
                MessageKind.named("info_session_invited")
                        .on(InfoSessionInvited.class, it -> session(it.collaborativeId()) != null, this::invited)
                        .topic(Topic.workshops)
                        .due((id, workshop) -> planning.infoSession(id))
                        .group("info-session")
                        .says(this::arrangements)
                        .to(everybody),
                MessageKind.named("cancellation_near")
                        .on(CancellationDateNear.class, this::untilEndOf)
                        .topic(Topic.work)
                        .says((letter, message) -> letter.day(message.deadline().minusSeconds(1)))
                        .to(organisers),
                MessageKind.named("evaluation_due")
                        .on(EvaluationDue.class, it -> Cause.in(it.collaborativeId()))
                        .topic(Topic.tasks)
                        .asks("collaborative", "Step13_Evaluate")
                        .due((id, workshop) -> planning.at(id, Milestone.overall_report, 0))
                        .to(organisers),
                MessageKind.named("item_reopened")
                        .on(ItemReopened.class, this::reopened)
                        .topic(Topic.tasks)
                        .asks("collaborative", "UserTask_RedoStep")
                        .says((letter, message) -> letter.name(letter.text("collaborative.item." + message.item())))
                        .to(byItem),
                MessageKind.named("collaborative_cancelled")
                        .on(CollaborativeCancelled.class, it -> Cause.in(idOf(it.code())))
                        .alsoAfterTheEnd()
                        .to(everybody));
    }

    private Cause beforeFirstWorkshop(StepOpened event) {
        Timetable timetable = collaboratives.get(event.collaborativeId()).timetable();
        return Cause.in(event.collaborativeId()).before(timetable.first().firstDay(), clock.getZone());
    }

    private static void firstWorkshop(LetterContent letter, MessageOrigin message) {
        letter.days(letter.collaborative().timetable().first());
    }

    private InfoSession session(UUID collaborativeId) {
        return sessions.of(collaborativeId).orElse(null);
    }

    private Cause invited(InfoSessionInvited event) {
        InfoSession session = session(event.collaborativeId());
        String where = Integer.toHexString(Objects.hash(session.link(), session.place()));
        return Cause.in(event.collaborativeId()).occurrence(session.at() + " " + where);
    }

    private void arrangements(LetterContent letter, MessageOrigin message) {
        InfoSession session = session(message.collaborativeId());
        if (session != null) {
            letter.quote(session.invitation());
            invitations
                    .of(message.collaborativeId(), 0, letter.collaborative().name())
                    .ifPresent(letter::invitation);
            letter.row("letter.row.length", session.minutes());
            letter.row("letter.row.link", session.link());
            letter.row("letter.row.place", session.place());
        }
    }

    private Cause untilEndOf(CancellationDateNear event) {
        return Cause.in(event.collaborativeId())
                .occurrence(event.day())
                .before(event.day().plusDays(1), clock.getZone());
    }

    private Cause reopened(ItemReopened event) {
        Cause cause = Cause.in(idOf(event.code()));
        return (event.occurrence() == 0 ? cause : cause.workshop(event.occurrence()))
                .item(event.form())
                .occurrence(event.change());
    }

    private UUID idOf(String code) {
        return collaboratives.findByCode(code).map(Collaborative::id).orElseThrow();
    }
}
