package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.recruiting.ApplicationAnswers;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.ApplicationWithdrawals;
import fi.lapimurto.recruiting.SampleApplications;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those get who apply, in the language that they have asked for. */
@LapimurtoTest
class ApplicantLettersTests {

    @Autowired
    Story story;

    @Autowired
    ApplicationSubmissions applying;

    @Autowired
    ApplicationWithdrawals withdrawals;

    @Autowired
    CollaborativeLifecycle course;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    PostOffice office;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void whileApplicationsAreTaken() {
        mailServer.start();
        moveTo("2027-03-10T12:00");
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        ClockUtil.reset();
    }

    @Test
    void anApplicationHasAReceiptAndAnAnswerWithItsReason() throws Exception {
        Collaborative here = recruiting("Letters", "application");
        office.clear();
        apply(here, "Hamnen", "sv");
        apply(here, "Satama", "fi");
        assertMail("hamnen", "Ansökan " + here.code() + "/1 har kommit fram: Letters", "Tack!", "?lang=sv");
        assertMail("satama", "Hakemus " + here.code() + "/2 on tullut perille: Letters", "Kiitos!", "lang=fi");

        moveTo("2027-04-12T16:01");
        story.runDueJobs(here);
        office.clear();
        mailServer.purgeEmailFromAllMailboxes();
        decide(here, "accept", null);
        decide(here, "decline", "Aihe on toinen");
        deliver();
        assertThat(mails("satama")).isEmpty();
        story.runDueJobs(here);
        story.submit(here, "UserTask_DecideOnQuorum", Map.of("quorum", "go", "reason", "It begins anyway"));
        story.runDueJobs(here);
        deliver();
        assertThat(Stream.of(mailServer.getReceivedMessages()).map(ApplicantLettersTests::subject))
                .anyMatch(it -> it.startsWith("Er ansökan") || it.startsWith("Hakemuksenne"));
        assertThat(Stream.of(mailServer.getReceivedMessages()).map(ApplicantLettersTests::body))
                .anyMatch(it -> it.contains("Aihe on toinen"))
                .anyMatch(it -> it.contains("/invitations/"));
        assertThat(mailServer.getReceivedMessages())
                .as("one letter for each team")
                .hasSize(2);
    }

    @Test
    void theReceiptLeadsToTheOwnApplicationAndOrganisersHearOfAWithdrawal() throws Exception {
        Collaborative here = recruiting("Second thoughts", "application");
        office.clear();
        apply(here, "Hamnen", "sv");
        assertMail(
                "hamnen",
                "Ansökan " + here.code() + "/1 har kommit fram: Second thoughts",
                "/received/",
                "Öppna er egen sida");
        String token = Stream.of(mailServer.getReceivedMessages())
                .map(ApplicantLettersTests::body)
                .flatMap(it ->
                        Pattern.compile("/received/([\\w-]{43})").matcher(it).results())
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow();
        repetition.inTransaction(() -> withdrawals.withdraw(here.code(), token, "Ei ehditä"));
        deliver();
        assertThat(Stream.of(mailServer.getReceivedMessages()).map(ApplicantLettersTests::subject))
                .anyMatch(it -> it.startsWith("The team Hamnen has withdrawn its application"));
    }

    @Test
    void aRegistrationIsAnsweredAtOnce() throws Exception {
        Collaborative here = recruiting("Registered", "registration");
        office.clear();
        for (int number = 1; number <= 11; number++) {
            apply(here, "Team" + number, "en");
        }
        assertMail("team1", "The team Team1 takes part, and you are its contact person: Registered", "a place in");
        assertThat(mails("team1")).hasSize(1);
        assertThat(body(mails("team1").get(0))).contains("- Workshop 1: 1–2 Sep 2027", "- Workshop 4: ");
        assertMail("team11", "Your team is on the waiting list: Registered", here.code() + "/11", "gets in touch");

        moveTo("2027-04-12T16:01");
        story.runDueJobs(here);
        assertThat(office.of(here.id()))
                .extracting(it -> it.origin().kind())
                .contains("registration_closed")
                .doesNotContain("recruiting_closed", "recruiting_closes_soon");
    }

    @Test
    void whoWaitsHearsThatACollaborativeIsCancelled() throws Exception {
        Collaborative here = recruiting("Called off", "application");
        apply(here, "Hopeful", "en");
        office.clear();
        repetition.inTransaction(() -> course.cancel(here.id(), "No money", Story.ORGANISER));
        assertMail("hopeful", "Cancelled: Called off", "has lapsed", here.code() + "/1");
    }

    private void decide(Collaborative here, String choice, String reason) {
        Map<String, Object> values = new HashMap<>();
        values.put("decision", choice);
        values.put("teamName", "Team " + choice);
        values.put("reason", reason);
        story.submit(here, "UserTask_DecideApplication", values);
    }

    private Collaborative recruiting(String name, String mode) {
        Collaborative here = story.prepared(name);
        story.submit(here, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING, "mode", mode));
        return here;
    }

    private void apply(Collaborative here, String team, String language) {
        ApplicationAnswers it = SampleApplications.of(team);
        ApplicationAnswers answers = new ApplicationAnswers(
                it.teamName(),
                it.organisation(),
                it.unit(),
                it.problem(),
                it.customerProcess(),
                it.managementGoals(),
                it.managementSupport(),
                it.data(),
                it.crossesOrganisations(),
                it.processOwner(),
                it.decisionMaking(),
                it.sketch(),
                it.sketchReason(),
                it.voluntary(),
                it.contactName(),
                it.contactEmail(),
                it.contactPhone(),
                language);
        repetition.inTransaction(() -> applying.apply(here.code(), answers));
    }

    private void assertMail(String team, String subject, String... texts) throws Exception {
        deliver();
        // A team that takes part is invited to name its people besides.
        assertThat(mails(team)).anySatisfy(mail -> {
            assertThat(subject(mail)).isEqualTo(subject);
            assertThat(body(mail)).contains(texts).doesNotContain("notification.", "recruiting.mail");
        });
    }

    private List<MimeMessage> mails(String team) {
        return Stream.of(mailServer.getReceivedMessages())
                .filter(it -> to(it).equals(team + "@example.org"))
                .toList();
    }

    private void deliver() {
        office.deliver(mailServer.getSmtp().getPort());
    }

    private static String to(MimeMessage mail) {
        try {
            return ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage mail) {
        try {
            return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void moveTo(String moment) {
        Story.moveTo(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
    }
}
