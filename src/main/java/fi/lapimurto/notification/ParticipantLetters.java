package fi.lapimurto.notification;

import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.participants.ListChangedLate;
import fi.lapimurto.participants.ParticipantListOpened;
import fi.lapimurto.participants.TeamListDueSoon;
import fi.lapimurto.participants.TeamListOverdue;
import fi.lapimurto.people.Role;
import fi.lapimurto.schedule.CollaborativeSchedules;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters about a team's list of participants; their item is the team's id. */
@Component
class ParticipantLetters implements LetterCatalogue {

    private final Audiences audiences;
    private final TeamNames names;
    private final CollaborativeSchedules planning;

    ParticipantLetters(Audiences audiences, TeamNames names, CollaborativeSchedules planning) {
        this.audiences = audiences;
        this.names = names;
        this.planning = planning;
    }

    @Override
    public List<MessageKind> kinds() {
        Audience contact = audiences.team(Role.team_contact);
        return List.of(
                toContact("team_list_asked")
                        .on(
                                ParticipantListOpened.class,
                                it -> of(it.collaborativeId(), it.teamId(), it.workshopNumber()))
                        .to(contact),
                toContact("team_list_due_soon")
                        .on(TeamListDueSoon.class, it -> of(it.collaborativeId(), it.teamId(), it.workshopNumber()))
                        .to(contact),
                toContact("team_list_overdue")
                        .on(TeamListOverdue.class, it -> of(it.collaborativeId(), it.teamId(), it.workshopNumber()))
                        .to(contact),
                aboutList("list_changed_late")
                        .on(
                                ListChangedLate.class,
                                it -> of(it.collaborativeId(), it.teamId(), it.workshopNumber())
                                        .occurrence(it.change()))
                        .group("late")
                        .topic(Topic.work)
                        .leadsTo(
                                "list",
                                (message, collaborative) -> TeamNames.page(message) + "/workshops/"
                                        + message.workshopNumber() + "/participants")
                        .to(audiences.collaborative(Role.organiser)));
    }

    private MessageKindBuilder toContact(String name) {
        return aboutList(name)
                .topic(Topic.tasks)
                .asks("participant-list", "UserTask_GiveList")
                .group("list");
    }

    private MessageKindBuilder aboutList(String name) {
        return names.ofTeam(name).due((id, workshop) -> planning.at(id, Milestone.participant_list, workshop));
    }

    private static Cause of(UUID collaborativeId, UUID team, int workshop) {
        return Cause.in(collaborativeId).workshop(workshop).item(team).occurrence(workshop + " " + team);
    }
}
