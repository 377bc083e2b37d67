package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.improvement.Study.Match;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.people.People;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What coaches and teams are written about trials. */
@LapimurtoTest
class TrialLettersTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester cycles;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @LocalServerPort
    int port;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Collaborative here;
    private Team team;
    private String contact;
    private String coach;
    private Trial trial;

    @BeforeEach
    void aTrialIsPlanned() {
        mailServer.start();
        here = story.open("Letters of trials", "en");
        team = tester.admit(here, "Harbour");
        contact = tester.contact(team);
        coach = tester.coach(team);
        people.chooseLanguage(contact, "fi");
        trial = cycles.start(contact, team, "Reminders");
        cycles.plan(contact, trial);
        office.clear();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        ClockUtil.reset();
    }

    @Test
    void theCoachIsToldWhenATrialWaitsForStudyAndForADecision() throws Exception {
        cycles.carryOut(contact, trial);
        MimeMessage study = only(coach);
        assertThat(study.getSubject()).isEqualTo("Trial 1 of the team Harbour has been carried out: Letters of trials");
        assertThat(text(study))
                .contains("“Reminders”", "Open the trial", "/teams/" + team.id() + "/trials/1")
                .doesNotContain("{", "??");

        cycles.study(contact, trial, Match.right);
        assertThat(only(coach).getSubject()).startsWith("Trial 1 of the team Harbour waits for a decision");
        assertThat(to(contact)).isEmpty();
    }

    @Test
    void whatIsDoneBeforeTheLetterGoesIsNotWrittenOf() throws Exception {
        cycles.carryOut(contact, trial);
        cycles.study(contact, trial, Match.right);
        assertThat(only(coach).getSubject()).contains("waits for a decision");
    }

    @Test
    void aLongTrialIsPointedOutToContactAndCoachOnce() throws Exception {
        Story.moveTo(Story.FIRST_DAY
                .plusDays(29)
                .atStartOfDay(ZoneId.of("Europe/Helsinki"))
                .toInstant());
        story.runDueJobs(here);
        assertThat(only(coach).getSubject()).startsWith("Trial 1 of the team Harbour has taken over four weeks");
        assertThat(to(contact)).hasSize(1);
        MimeMessage finnish = to(contact).get(0);
        assertThat(finnish.getSubject())
                .isEqualTo("Harbour: kokeilu 1 on kestänyt yli neljä viikkoa (Letters of trials)");
        assertThat(text(finnish)).contains("Avaa kokeilu", "Se saa jatkua").doesNotContain("{", "??");
        assertThat(to(Story.ORGANISER)).isEmpty();
        story.runDueJobs(here);
        office.deliver(mailServer.getSmtp().getPort());
        assertThat(to(coach)).hasSize(1);
    }

    @Test
    void organisersSeeInTheOutboxThatALetterGoesAndNotWhatIsTried() {
        cycles.carryOut(contact, trial);
        Visitor organiser = new Visitor(port);
        organiser.signIn(Story.ORGANISER, Story.ORGANISER);
        assertThat(organiser.get("/outbox").body())
                .contains("Trial 1 of the team Harbour has been carried out")
                .doesNotContain("Reminders", "??");
    }

    private MimeMessage only(String login) throws Exception {
        int before = to(login).size();
        office.deliver(mailServer.getSmtp().getPort());
        List<MimeMessage> mails = to(login);
        assertThat(mails).hasSize(before + 1);
        return mails.get(before);
    }

    private List<MimeMessage> to(String login) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(it -> recipient(it).contains(login + "@example.org"))
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
