package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.journey.FollowUps;
import fi.lapimurto.journey.TeamReportWritten;
import fi.lapimurto.people.People;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What a team's contact is written on the team's way, where no list of tasks would tell in time. */
@LapimurtoTest
class JourneyLettersTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    CollaborativeLifecycle course;

    @Autowired
    FollowUps followUps;

    @Autowired
    People people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    PostOffice office;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Collaborative here;
    private Team team;
    private String contact;
    private String member;

    @BeforeEach
    void aTeamIsOnItsWay() {
        mailServer.start();
        here = story.open("Letters on the way", "en");
        team = tester.admit(here, "Harbour");
        contact = tester.contact(team);
        member = tester.joined(team, "Mia Member");
        tester.coach(team);
        office.clear();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void theContactIsToldThatTheReportWaitsForTheTeamsApproval() throws Exception {
        people.chooseLanguage(contact, "fi");
        repetition.inTransaction(() -> events.publishEvent(new TeamReportWritten(here.id(), team.id(), 3)));
        repetition.inTransaction(() -> events.publishEvent(new TeamReportWritten(here.id(), team.id(), 3)));
        deliver();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        MimeMessage mail = to(contact).get(0);
        assertThat(mail.getSubject()).startsWith("Harbour: loppuraportti odottaa hyväksyntääsi");
        assertThat(text(mail))
                .contains("/teams/" + team.id() + "/work/report", "Loppuraportin voi hyväksyä vain tiimi itse")
                .doesNotContain("{", "??");
    }

    @Test
    void theContactIsAskedHowItGoesAlsoWhenTheCollaborativeHasClosed() throws Exception {
        repetition.inTransaction(() -> course.close(here.id()));
        office.clear();
        repetition.inTransaction(() -> followUps.ask(team.id(), 3));
        deliver();
        assertThat(to(member)).isEmpty();
        MimeMessage mail = to(contact).get(0);
        assertThat(mail.getSubject()).isEqualTo("How does it go now, Harbour? Letters on the way");
        assertThat(text(mail))
                .contains("You do not have to answer", "/teams/" + team.id())
                .doesNotContain("{", "??");
    }

    private void deliver() {
        office.deliver(mailServer.getSmtp().getPort());
    }

    private List<MimeMessage> to(String login) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(it -> recipient(it).contains(login + "@"))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
