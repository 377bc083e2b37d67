package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.audit.CommentSubject;
import fi.lapimurto.audit.Comments;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.team.InvitationAnswers;
import fi.lapimurto.team.InvitationService;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamContacts;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import fi.lapimurto.team.Teams;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a team's people are written, also those who have no account yet. */
@LapimurtoTest
class TeamLettersTests {

    private static final Pattern LINK = Pattern.compile("http://localhost(/invitations/([\\w-]+))");

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    Teams teams;

    @Autowired
    TeamLifecycle course;

    @Autowired
    InvitationService invitations;

    @Autowired
    InvitationAnswers answers;

    @Autowired
    TeamContacts contacts;

    @Autowired
    People people;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    Comments comments;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    CollaborativeLifecycle lifecycle;

    @Autowired
    PostOffice office;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Collaborative here;
    private Team team;
    private Member contact;

    @BeforeEach
    void aTeamIsAdmitted() {
        mailServer.start();
        here = story.open("Letters to teams", "en");
        office.clear();
        team = tester.admit(here, "Harbour");
        contact = teams.members(team.id()).get(0);
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void aContactWithoutAnAccountGetsALinkThatStandsInNoTable() throws Exception {
        deliver();
        MimeMessage mail = only(contact.email());
        assertThat(mail.getSubject())
                .isEqualTo("The team Harbour takes part, and you are its contact person: Letters to teams");
        String text = text(mail);
        assertThat(text)
                .contains("Hello Carla Contact,", "Taking part is voluntary", "Answer the invitation", "Harbour")
                .doesNotContain("{", "??", "because you have a role");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(new Visitor(port).get(link.group(1)).statusCode()).isEqualTo(200);
        assertThat(sql.queryForObject(
                        "select count(*) from team_invitation_link where token_hash = ?", Long.class, link.group(2)))
                .isZero();
    }

    @Test
    void whoHasAnsweredMeanwhileIsNotWrittenTo() throws Exception {
        Member anna = tester.name(team, "Anna Aalto", false);
        repetition.inTransaction(() -> invitations.invite(Story.ORGANISER, team.id(), anna.id()));
        repetition.inTransaction(() -> invitations.invite(Story.ORGANISER, team.id(), anna.id()));
        deliver();
        MimeMessage mail = only(anna.email());
        assertThat(mail.getSubject()).startsWith("You are asked to join the team Harbour");
        Matcher link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();

        Member bo = tester.name(team, "Bo Berg", false);
        repetition.inTransaction(() -> invitations.invite(Story.ORGANISER, team.id(), bo.id()));
        String token = repetition.inTransaction(() -> invitations.handOver(Story.ORGANISER, team.id(), bo.id()));
        repetition.inTransaction(() -> answers.decline(token));
        deliver();
        assertThat(to(bo.email())).isEmpty();
        assertThat(new Visitor(port).get(link.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void organisersHearThatATeamHasNoContactAndNotWhoSaidNo() throws Exception {
        String token = repetition.inTransaction(() -> invitations.handOver(Story.ORGANISER, team.id(), contact.id()));
        repetition.inTransaction(() -> answers.decline(token));
        deliver();
        MimeMessage mail = to(Story.ORGANISER + "@example.org").stream()
                .filter(it -> subject(it).startsWith("The team Harbour has no contact person"))
                .findFirst()
                .orElseThrow();
        assertThat(text(mail)).contains("/teams/" + team.id()).doesNotContain(contact.name());

        repetition.inTransaction(() -> answers.undoDecline(token));
        deliver();
        assertThat(text(withSubject(Story.ORGANISER + "@example.org", "Harbour: the contact’s place is not open")))
                .contains("/teams/" + team.id())
                .doesNotContain(contact.name(), "{", "??");
    }

    @Test
    void aTeamHearsWhoSpeaksForItAndThatTheChangeIsUndone() throws Exception {
        String login = tester.joined(team, "Mia Member");
        String address = people.find(login).orElseThrow().email();
        Member mia = teams.members(team.id()).stream()
                .filter(it -> "Mia Member".equals(it.name()))
                .findFirst()
                .orElseThrow();
        deliver();
        contacts.change(Story.ORGANISER, team.id(), mia.id());
        deliver();
        assertThat(text(withSubject(address, "Harbour: the contact person is Mia Member")))
                .contains("/teams/" + team.id())
                .doesNotContain("{", "??");
        contacts.undo(Story.ORGANISER, team.id(), mia.id());
        deliver();
        withSubject(address, "Harbour: the contact person is " + contact.name());
    }

    @Test
    void aCoachIsToldOfTheTeamAndOrganisersOfOneThatDropsOut() throws Exception {
        String coach = tester.coach(team);
        deliver();
        MimeMessage chosen = only(coach + "@example.org");
        assertThat(chosen.getSubject()).isEqualTo("You are the coach of the team Harbour: Letters to teams");
        assertThat(text(chosen)).contains("/teams/" + team.id());

        repetition.inTransaction(() -> course.dropOut(Story.ORGANISER, team.id(), "Too few people"));
        deliver();
        assertThat(to(Story.ORGANISER + "@example.org").stream().map(TeamLettersTests::subject))
                .anyMatch(it -> it.startsWith("The team Harbour has dropped out"));
    }

    @Test
    void aTeamsPeopleHearOfMovedWorkshopsAndOfTheEnd() throws Exception {
        String login = tester.joined(team, "Mia Member");
        String address = people.find(login).orElseThrow().email();
        deliver();
        LocalDate later = Story.FIRST_DAY.plusWeeks(1);
        Timetable usual = Timetable.usual(Story.FIRST_DAY);
        List<Workshop> days = usual.workshops().stream()
                .map(it -> it.number() == 1 ? new Workshop(1, later, 2, it.delivery(), it.remoteReason()) : it)
                .toList();
        rescheduling.reschedule(here.id(), null, new Timetable(days), "The hall is taken", Story.ORGANISER);
        deliver();
        MimeMessage moved = withSubject(address, "New days for workshop 1: ");
        assertThat(text(moved))
                .contains("- Workshop 1: 8–9 Sep 2027 (before: 1–2 Sep 2027)", "- Workshop 2: ")
                .contains("The hall is taken", "/collaboratives/" + here.id());
        MimeMessage told = withSubject(contact.email(), "New days for workshop 1: ");
        assertThat(text(told))
                .contains("8–9 Sep 2027 (before: 1–2 Sep 2027)", "The hall is taken", "because the team")
                .contains("Harbour")
                .doesNotContain("{", "??");
        Matcher link = LINK.matcher(text(told));
        assertThat(link.find()).isTrue();
        assertThat(new Visitor(port).get(link.group(1)).statusCode()).isEqualTo(200);

        Visitor member = new Visitor(port);
        member.signIn(login, login);
        HttpResponse<String> led = member.get("/collaboratives/" + here.id());
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location").orElseThrow()).endsWith("/teams/" + team.id());
        assertThat(member.get("/teams/" + team.id()).body()).contains("8–9 Sep 2027");

        repetition.inTransaction(() -> lifecycle.cancel(here.id(), "No money", Story.ORGANISER));
        deliver();
        assertThat(text(withSubject(address, "Cancelled on"))).contains("Letters to teams");
    }

    @Test
    void aTeamHearsThatItsCoachHasCommentedAndNotOfItsOwnWords() throws Exception {
        String login = tester.joined(team, "Mia Member");
        String address = people.find(login).orElseThrow().email();
        String coach = tester.coach(team);
        deliver();
        CommentSubject goal = new CommentSubject("paper", team.id(), "goal");
        repetition.inTransaction(() -> comments.add(goal, 1, login, false, "What do you think?"));
        repetition.inTransaction(() -> comments.add(goal, 1, coach, true, "Make it smaller"));
        deliver();
        MimeMessage told = withSubject(address, "Harbour: your coach has commented");
        assertThat(told.getSubject()).contains("SMART goal");
        assertThat(text(told))
                .contains("/teams/" + team.id() + "/work/goal#comments", "SMART goal")
                .doesNotContain("/teams/" + team.id() + " ", "Make it smaller");
        assertThat(to(address).stream().map(TeamLettersTests::subject))
                .filteredOn(it -> it.contains("commented"))
                .hasSize(1);
    }

    private MimeMessage withSubject(String address, String beginning) {
        return to(address).stream()
                .filter(it -> subject(it).startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        to(address).stream().map(TeamLettersTests::subject).toList()));
    }

    @Test
    void theOutboxShowsWhoWasInvitedToOrganisersOnly() {
        Visitor organiser = new Visitor(port);
        organiser.signIn(Story.ORGANISER, Story.ORGANISER);
        assertThat(organiser.get("/outbox").body()).contains("Carla Contact", contact.email());
        assertThat(people.find(contact.email())).isEmpty();
    }

    private void deliver() {
        office.deliver(mailServer.getSmtp().getPort());
    }

    private MimeMessage only(String address) {
        List<MimeMessage> mails = to(address);
        assertThat(mails).as(address).hasSize(1);
        return mails.get(0);
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(it -> recipient(it).contains(address))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
