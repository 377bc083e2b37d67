package fi.lapimurto.notification;

import fi.lapimurto.audit.CommentAdded;
import fi.lapimurto.audit.CommentSubject;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.people.Role;
import fi.lapimurto.schedule.OwnDays;
import fi.lapimurto.team.CoachAssigned;
import fi.lapimurto.team.ContactChanged;
import fi.lapimurto.team.ContactMissing;
import fi.lapimurto.team.ContactReturned;
import fi.lapimurto.team.InvitationLetters;
import fi.lapimurto.team.MemberInvited;
import fi.lapimurto.team.TeamDroppedOut;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters about a team's people; their item is the team's id. */
@Component
class TeamLetters implements LetterCatalogue {

    private final Audiences audiences;
    private final TeamNames names;
    private final InvitationLetters invitations;
    private final OwnDays ownDays;
    private final Clock clock;

    TeamLetters(Audiences audiences, TeamNames names, InvitationLetters invitations, OwnDays ownDays, Clock clock) {
        this.audiences = audiences;
        this.names = names;
        this.invitations = invitations;
        this.ownDays = ownDays;
        this.clock = clock;
    }

    @Override
    public List<MessageKind> kinds() {
        Audience organisers = audiences.collaborative(Role.organiser);
        return List.of(
                invitation("member_invited", false),
                invitation("contact_invited", true),
                names.ofTeam("coach_assigned")
                        .topic(Topic.work)
                        .on(
                                CoachAssigned.class,
                                it -> Cause.about(it.collaborativeId(), it.teamId())
                                        .occurrence(it.change()))
                        .to(audiences.team(Role.coach)),
                names.ofTeam("coach_commented")
                        .topic(Topic.work)
                        .on(CommentAdded.class, CommentAdded::coach, this::commented)
                        .says(this::aboutWork)
                        .leadsTo("comment", TeamLetters::comments)
                        .to(audiences.team(Role.team_contact, Role.team_member)),
                names.ofTeam("team_dropped_out")
                        .topic(Topic.work)
                        .on(TeamDroppedOut.class, it -> Cause.about(it.collaborativeId(), it.teamId()))
                        .to(organisers),
                // The same place may be open again later.
                names.ofTeam("contact_missing")
                        .topic(Topic.work)
                        .on(
                                ContactMissing.class,
                                it -> Cause.about(it.collaborativeId(), it.teamId())
                                        .occurrence(it.place() + " " + clock.instant()))
                        .group("contact_missing")
                        .to(organisers),
                names.ofTeam("contact_returned")
                        .on(
                                ContactReturned.class,
                                it -> Cause.about(it.collaborativeId(), it.teamId())
                                        .occurrence(it.place() + " " + clock.instant()))
                        .group("contact_missing")
                        .to(organisers),
                names.ofTeam("contact_changed")
                        .on(
                                ContactChanged.class,
                                it -> Cause.about(it.collaborativeId(), it.teamId())
                                        .occurrence(it.change()))
                        .group("contact_changed")
                        .says((letter, message) -> {
                            names.add(letter, message);
                            letter.number(names.contact(TeamNames.team(message.item())));
                        })
                        .to(audiences.team(Role.team_contact, Role.team_member)));
    }

    /** Where the comment stands among the others. */
    private static String comments(MessageOrigin message, Collaborative collaborative) {
        String team = "/teams/" + TeamNames.team(message.item());
        String[] item = message.item().split(" ");
        if (item.length == 3 && item[1].equals("trial")) {
            return team + "/trials/" + item[2] + "#comments";
        }
        boolean hasPage = item.length == 3 && Deliverable.valueOf(item[2]).hasPage();
        return hasPage ? team + "/work/" + Deliverable.valueOf(item[2]).path() + "#comments" : team;
    }

    private Cause commented(CommentAdded event) {
        CommentSubject subject = event.subject();
        String item = String.join(" ", subject.teamId().toString(), subject.kind(), subject.item());
        return Cause.about(names.collaborative(subject.teamId()), item).occurrence(event.id());
    }

    /** The work that was commented on: a trial by its number, since what it is called is the team's. */
    private void aboutWork(LetterContent letter, MessageOrigin message) {
        names.add(letter, message);
        String[] item = message.item().split(" ");
        if (item.length == 3 && item[1].equals("trial")) {
            letter.number(letter.part("letter.row.trial", item[2]));
        } else if (item.length == 3 && Deliverable.valueOf(item[2]).phase() != null) {
            letter.number(letter.part("journey.work." + item[2]));
        } else {
            letter.number(letter.part("letter.row.work"));
        }
    }

    private MessageKind invitation(String name, boolean contact) {
        return names.ofTeam(name)
                .on(
                        MemberInvited.class,
                        it -> it.contact() == contact,
                        it -> Cause.about(it.collaborativeId(), it.teamId())
                                .occurrence(it.invitationId())
                                .until(it.until())
                                .to(it.memberId()))
                .group("invitation")
                .says((letter, message) -> {
                    names.add(letter, message);
                    letter.day(clock.instant().plus(InvitationLetters.VALID));
                    if (contact) {
                        letter.whole(() -> whatComes(letter, message));
                    }
                })
                .leadsTo("answer", this::link)
                .to(audiences.invited());
    }

    /** The days of the workshops, and the first deadline of a team that came late. */
    private void whatComes(LetterContent letter, MessageOrigin message) {
        letter.comingWorkshops();
        UUID team = TeamNames.team(message.item());
        ownDays.of(List.of(team)).getOrDefault(team, Map.of()).values().stream()
                .map(OwnDays.OwnDay::day)
                .min(Comparator.naturalOrder())
                .ifPresent(it -> letter.row("letter.row.firstDeadline", letter.text(it, it)));
    }

    /** The secret of the link is made with the letter, so that it stands in no table. */
    private String link(MessageOrigin message, Collaborative collaborative) {
        return "/invitations/" + invitations.link(message.recipientId());
    }
}
