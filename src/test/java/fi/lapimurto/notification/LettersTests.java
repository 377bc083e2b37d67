package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Course;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.Repetition;
import fi.lapimurto.people.Details;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every message, sent by SMTP and read back in both languages. */
@LapimurtoTest
class LettersTests {

    private static final ZonedDateTime LIST_DUE =
            Story.FIRST_DAY.minusWeeks(2).atTime(16, 0).atZone(ZoneId.of("Europe/Helsinki"));

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    Course course;

    @Autowired
    Checklist checklist;

    @Autowired
    Repetition repetition;

    @Autowired
    PostOffice office;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Collaborative collaborative;
    private Profile matti;
    private Profile cora;

    @BeforeEach
    void twoOrganisersAndACoach() {
        mailServer.start();
        collaborative = story.prepared("Sujuvasti & ajallaan");
        office.clear();
        matti = person("fi", Role.organiser);
        cora = person("en", Role.coach);
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        ClockUtil.reset();
    }

    @Test
    void theListIsAskedForRemindedOfAndOverdue() throws Exception {
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        String task = story.task(collaborative, "UserTask_CollectParticipants").getId();
        assertMail(
                matti,
                "Työpajan 1 osallistujatiedot viimeistään 18.8.2027 klo 16.00: Sujuvasti & ajallaan",
                "Kokoa tarkat tiedot",
                "Avaa tehtävä",
                "#/?task=" + task);
        assertMail(
                olga(),
                "Participants of workshop 1 are asked for by 18 Aug 2027, 16:00: Sujuvasti & ajallaan",
                "Please collect the exact details",
                "Open the task",
                "#/?task=" + task);
        assertThat(to(cora)).isEmpty();

        Story.moveTo(LIST_DUE.minusWeeks(1).toInstant());
        story.runDueJobs(collaborative);
        assertMail(matti, "Määräaika 18.8.2027 klo 16.00: työpajan 1 osallistujatiedot", "puuttuvat vielä", task);
        assertMail(olga(), "Due on 18 Aug 2027, 16:00: participants of workshop 1", "are still missing", task);

        Story.moveTo(LIST_DUE.plusMinutes(1).toInstant());
        story.runDueJobs(collaborative);
        assertMail(matti, "Myöhässä, määräaika oli 18.8.2027 klo 16.00", "Tehtävä on yhä avoinna", task);
        assertMail(olga(), "Overdue since 18 Aug 2027, 16:00", "The task stays open", task);
    }

    @Test
    void theInformationSessionIsToBeArranged() throws Exception {
        repetition.inTransaction(() -> course.bringInfoSessionForward(collaborative.id(), Story.ORGANISER));
        story.runDueJobs(collaborative);
        String task = story.task(collaborative, "UserTask_PlanInfoSession").getId();
        assertMail(matti, "Järjestä infotilaisuus ennen työpajaa 1.–2.9.2027", "kolmesta kuuteen viikkoa", task);
        assertMail(olga(), "Arrange the information session before 1–2 Sep 2027", "three to six weeks", task);
    }

    @Test
    void anOpenedStepATimetableAndACancellationAreTold() throws Exception {
        repetition.inTransaction(() -> checklist.reopen(
                collaborative.id(), "collaborative-agree-commission", 0, "New goals", Story.ORGANISER));
        String task = story.task(collaborative, "UserTask_RedoStep").getId();
        assertMail(matti, "Avattu uudelleen", "avattiin uudelleen", task);
        assertMail(olga(), "Opened again on", "Commission and goals", task);
        assertThat(to(cora)).isEmpty();

        repetition.inTransaction(() -> course.reschedule(
                collaborative.id(), Timetable.usual(Story.FIRST_DAY.plusDays(7)), "Room", Story.ORGANISER));
        String board = "/collaboratives/" + collaborative.id();
        assertMail(
                matti, "Työpajojen päivät muuttuivat, ensimmäinen on 8.–9.9.2027", "- Työpaja 1: 8.–9.9.2027", board);
        assertMail(cora, "The workshops’ days have changed, the first is on 8–9 Sep 2027", "- Workshop 4:", board);

        repetition.inTransaction(() -> course.cancel(collaborative.id(), "No money", Story.ORGANISER));
        assertMail(matti, "Peruttu", "peruttiin", "Avaa valmennuskierroksen sivu", board);
        assertMail(cora, "Cancelled on", "was cancelled on", "Open the collaborative", board);
        assertMail(olga(), "Cancelled on", "was cancelled on");
        assertThat(mailServer.getReceivedMessages()).noneMatch(it -> text(it).contains("No money"));
    }

    /** The mail of this subject to a person, as their mail program shows it. */
    private void assertMail(Profile person, String subject, String... words) throws Exception {
        office.deliver(mailServer.getSmtp().getPort());
        List<MimeMessage> mails = to(person).stream()
                .filter(it -> subject(it).startsWith(subject))
                .toList();
        assertThat(mails).as("mails “%s” to %s", subject, person.login()).hasSize(1);
        MimeMessage mail = mails.get(0);
        assertThat(mail.getSubject()).doesNotContain("{");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo(person.name());
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Content-Language", null))
                .isEqualTo(person.language().getLanguage());
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        String text = (String) parts.getBodyPart(0).getContent();
        assertThat(text).contains(words).contains(person.name()).contains("http://localhost:");
        assertThat(text).doesNotContain("&amp;").doesNotContain("{").doesNotContain("??");
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(html)
                .contains("<html lang=\"" + person.language().getLanguage() + "\"")
                .contains("Sujuvasti &amp; ajallaan")
                .doesNotContain(" th:");
        String messageId = mail.getMessageID();
        assertThat(office.of(collaborative.id()))
                .filteredOn(it -> office.messageId(it).equals(messageId))
                .extracting(Message::recipientId, Message::state)
                .containsExactly(tuple(person.id(), State.sent));
    }

    private List<MimeMessage> to(Profile person) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(it -> address(it).equals(person.email()))
                .toList();
    }

    private static String address(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
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

    private static String text(MimeMessage mail) {
        try {
            return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Profile olga() {
        return people.find(Story.ORGANISER).orElseThrow();
    }

    private Profile person(String language, Role role) {
        String login = "m" + UUID.randomUUID().toString().substring(0, 12);
        Profile person = people.create(new Details(login, "Päivi Öhman " + login, login + "@example.org", language));
        people.assign(login, role, collaborative.id());
        return person;
    }
}
