package fi.lapimurto.notification;

import fi.lapimurto.calendar.InvitationReader;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.notification.MessageKind.DueDate;
import fi.lapimurto.participants.TeamListOverdue;
import fi.lapimurto.people.Role;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.workshop.FeedbackAsked;
import fi.lapimurto.workshop.FeedbackClosed;
import fi.lapimurto.workshop.ParticipantListAsked;
import fi.lapimurto.workshop.ParticipantListDueSoon;
import fi.lapimurto.workshop.ParticipantListOverdue;
import fi.lapimurto.workshop.WorkshopInvited;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters about workshops. */
@Component
class WorkshopLetters implements LetterCatalogue {

    private static final String PROCESS = "workshop";
    private static final String COLLECT = "UserTask_CollectParticipants";

    private final Audience organisers;
    private final Audience organisersAndCoaches;
    private final Audience teams;
    private final Audience everybody;
    private final DueDate list;
    private final DueDate feedback;
    private final Collaboratives collaboratives;
    private final InvitationReader invitations;
    private final Clock clock;

    WorkshopLetters(
            Audiences audiences,
            CollaborativeSchedules planning,
            Collaboratives collaboratives,
            InvitationReader invitations,
            Clock clock) {
        this.organisers = audiences.collaborative(Role.organiser);
        this.organisersAndCoaches = audiences.collaborative(Role.organiser, Role.coach);
        this.teams = audiences.teams();
        this.everybody = audiences.collaborativeAndTeams(Role.organiser, Role.coach);
        this.list = (id, workshop) -> planning.at(id, Milestone.participant_list, workshop);
        this.feedback = (id, workshop) -> planning.at(id, Milestone.feedback_closes, workshop);
        this.collaboratives = collaboratives;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(
                aboutList("list_asked")
                        .on(ParticipantListAsked.class, it -> of(it.collaborativeId(), it.workshopNumber()))
                        .to(organisers),
                aboutList("list_due_soon")
                        .on(ParticipantListDueSoon.class, it -> of(it.collaborativeId(), it.workshopNumber()))
                        .to(organisers),
                // The organisers hear once of a workshop's lists, however many are missing.
                aboutList("list_overdue")
                        .on(ParticipantListOverdue.class, it -> of(it.collaborativeId(), it.workshopNumber()))
                        .on(TeamListOverdue.class, it -> of(it.collaborativeId(), it.workshopNumber()))
                        .to(organisers),
                MessageKind.named("workshop_invited")
                        .on(WorkshopInvited.class, this::invited)
                        .topic(Topic.workshops)
                        .in(PROCESS)
                        .says((letter, message) -> {
                            days(letter, message);
                            invitations
                                    .of(
                                            message.collaborativeId(),
                                            message.workshopNumber(),
                                            letter.collaborative().name())
                                    .ifPresent(letter::invitation);
                        })
                        .to(everybody),
                MessageKind.named("feedback_asked")
                        .topic(Topic.workshops)
                        .on(FeedbackAsked.class, it -> of(it.collaborativeId(), it.workshopNumber()))
                        .in(PROCESS)
                        .due(feedback)
                        .group("feedback")
                        .to(organisersAndCoaches),
                MessageKind.named("team_feedback_asked")
                        .topic(Topic.workshops)
                        .on(FeedbackAsked.class, it -> of(it.collaborativeId(), it.workshopNumber()))
                        .in(PROCESS)
                        .due(feedback)
                        .group("feedback")
                        .to(teams),
                MessageKind.named("feedback_closed")
                        .topic(Topic.tasks)
                        .on(FeedbackClosed.class, it -> of(it.collaborativeId(), it.workshopNumber()))
                        .asks(PROCESS, "UserTask_ReflectOnWorkshop")
                        .due(feedback)
                        .group("feedback")
                        .to(organisers));
    }

    private MessageKindBuilder aboutList(String name) {
        return MessageKind.named(name)
                .topic(Topic.tasks)
                .asks(PROCESS, COLLECT)
                .due(list)
                .group("list");
    }

    private static Cause of(UUID collaborativeId, int workshop) {
        return Cause.in(collaborativeId).workshop(workshop);
    }

    private Cause invited(WorkshopInvited event) {
        Timetable timetable = collaboratives.get(event.collaborativeId()).timetable();
        return of(event.collaborativeId(), event.workshopNumber())
                .before(timetable.workshop(event.workshopNumber()).firstDay(), clock.getZone());
    }

    /** The workshop may have been taken out of the timetable meanwhile. */
    private static void days(LetterContent letter, MessageOrigin message) {
        letter.collaborative().timetable().workshops().stream()
                .filter(it -> it.number() == message.workshopNumber())
                .findFirst()
                .ifPresentOrElse(letter::days, () -> letter.day(message.deadline()));
    }
}
