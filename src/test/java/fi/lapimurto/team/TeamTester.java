package fi.lapimurto.team;

import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.text.Normalizer;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** What a team's people do in tests, told in their words. */
@TestComponent
public class TeamTester {

    private final Teams teams;
    private final Members members;
    private final InvitationService invitations;
    private final InvitationAnswers answers;
    private final TeamCoaches coaches;
    private final People people;
    private final RetryingTransaction repetition;

    public TeamTester(
            Teams teams,
            Members members,
            InvitationService invitations,
            InvitationAnswers answers,
            TeamCoaches coaches,
            People people,
            RetryingTransaction repetition) {
        this.teams = teams;
        this.members = members;
        this.invitations = invitations;
        this.answers = answers;
        this.coaches = coaches;
        this.people = people;
        this.repetition = repetition;
    }

    /** A team as the organiser of the stories admits it. */
    public Team admit(Collaborative collaborative, String name) {
        return repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(collaborative, name)));
    }

    /** A team whose tasks are in a language. */
    public Team admit(Collaborative collaborative, String language, String name) {
        return repetition.inTransaction(
                () -> teams.admit(Story.ORGANISER, SampleTeams.team(collaborative, name, null, language)));
    }

    /** The team's contact has answered the invitation with an account of their own; the password is the login. */
    public String contact(Team team) {
        Member contact = teams.members(team.id()).stream()
                .filter(Member::contact)
                .findFirst()
                .orElseThrow();
        String login = TestPeople.somebody(people);
        String token = repetition.inTransaction(() -> invitations.handOver(Story.ORGANISER, team.id(), contact.id()));
        repetition.inTransaction(() -> answers.joinAs(token, login));
        return login;
    }

    /** Somebody whom the team names. */
    public Member name(Team team, String name, boolean supervisor) {
        return repetition.inTransaction(
                () -> members.add(Story.ORGANISER, team.id(), member(name, supervisor, false), null));
    }

    /** Somebody who has joined; the password is the login. */
    public String joined(Team team, String name) {
        Member member = name(team, name, false);
        String token =
                repetition.inTransaction(() -> invitations.handOver(Story.ORGANISER, team.id(), invite(team, member)));
        String login = TestPeople.somebody(people);
        repetition.inTransaction(() -> answers.joinAs(token, login));
        return login;
    }

    private UUID invite(Team team, Member member) {
        invitations.invite(Story.ORGANISER, team.id(), member.id());
        return member.id();
    }

    /** The team's own coach. */
    public String coach(Team team) {
        String coach = TestPeople.somebody(people);
        people.assign(coach, Role.coach, team.collaborativeId());
        repetition.inTransaction(() -> coaches.assign(Story.ORGANISER, team.id(), coach));
        return coach;
    }

    public static NewMember member(String name, boolean supervisor, boolean developer) {
        String email =
                Normalizer.normalize(name.toLowerCase().replace(' ', '.'), Normalizer.Form.NFD)
                                .replaceAll("\\p{M}", "") + "@example.org";
        return new NewMember(name, email, "040 765 4321", "Nurse", "Books", supervisor, developer, "en");
    }
}
