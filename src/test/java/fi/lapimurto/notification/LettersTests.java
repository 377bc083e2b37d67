package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.participants.ParticipantSheets;
import fi.lapimurto.participants.SampleLists;
import fi.lapimurto.people.People;
import fi.lapimurto.people.PersonDetails;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.team.SampleTeams;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every message, sent by SMTP and read back in two languages; some in Swedish. */
@LapimurtoTest
class LettersTests {

    private static final ZonedDateTime LIST_DUE =
            Story.FIRST_DAY.minusWeeks(2).atTime(16, 0).atZone(ZoneId.of("Europe/Helsinki"));

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    CollaborativeLifecycle course;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    Checklist checklist;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    PostOffice office;

    @Autowired
    Teams teams;

    @Autowired
    ParticipantSheets sheets;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Collaborative collaborative;
    private Profile matti;
    private Profile cora;

    @BeforeEach
    void twoOrganisersAndACoach() {
        mailServer.start();
        collaborative = story.preparedWithLists("Sujuvasti & ajallaan");
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
                "/tasks/" + task);
        assertMail(
                olga(),
                "Participants of workshop 1 are asked for by 18 Aug 2027, 16:00: Sujuvasti & ajallaan",
                "Please collect the exact details",
                "Open the task",
                "/tasks/" + task);
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
    void aTeamsContactIsAskedWhoComesAndTheOrganisersHearWhatChangesLate() throws Exception {
        Team team =
                repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(collaborative, "Satama")));
        Profile contact = person("fi", Role.process_owner);
        people.assign(contact.login(), Role.team_contact, collaborative.id(), team.id());
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        String task = story.task(collaborative, "UserTask_GiveList").getId();
        assertMail(
                contact,
                "Ketkä tulevat työpajaan 1? Sujuvasti & ajallaan",
                "Kerro viimeistään 18.8.2027 klo 16.00, ketkä tiimistä ”Satama”",
                "Avaa tehtävä",
                "/tasks/" + task);

        Story.moveTo(LIST_DUE.minusWeeks(1).toInstant());
        story.runDueJobs(collaborative);
        assertMail(contact, "Viimeistään 18.8.2027 klo 16.00: ketkä tulevat työpajaan 1", "Ruoat ja huoneet", task);

        Story.moveTo(LIST_DUE.plusMinutes(1).toInstant());
        story.runDueJobs(collaborative);
        assertMail(contact, "Myöhässä, määräaika oli 18.8.2027 klo 16.00: ketkä", "Anna lista", task);
        // Once for all teams, and not a second time for the organisers' own task.
        assertMail(
                matti,
                "Myöhässä, määräaika oli 18.8.2027 klo 16.00: työpajan 1 osallistujatiedot",
                "Tehtävä on yhä avoinna");
        assertThat(to(cora)).isEmpty();

        SampleLists.fillWithFive(sheets, team, 1, contact.login());
        story.submit(collaborative, "UserTask_GiveList", Map.of("coming", "yes"));
        String list = "/teams/" + team.id() + "/workshops/1/participants";
        assertMail(matti, "Satama: osallistujalista on muuttunut määräajan jälkeen, työpaja 1", "Avaa lista", list);
        assertMail(olga(), "Changed after the deadline: participants of the team Satama", "Open the list", list);
        assertThat(mailServer.getReceivedMessages()).noneMatch(it -> text(it).contains("Aalto"));
    }

    @Test
    void theInformationSessionIsToBeArranged() throws Exception {
        repetition.inTransaction(() -> checklist.bringInfoSessionForward(collaborative.id(), Story.ORGANISER));
        story.runDueJobs(collaborative);
        String task = story.task(collaborative, "UserTask_PlanInfoSession").getId();
        assertMail(
                matti, "Järjestä infotilaisuus, ensimmäinen työpaja on 1.–2.9.2027", "kolmesta kuuteen viikkoa", task);
        assertMail(olga(), "Arrange the information session before 1–2 Sep 2027", "three to six weeks", task);
    }

    @Test
    void thoseWhoAreInvitedToTheInformationSessionHearWhenAndWhere() throws Exception {
        repetition.inTransaction(() -> checklist.bringInfoSessionForward(collaborative.id(), Story.ORGANISER));
        story.submit(collaborative, "UserTask_PlanInfoSession", Filled.form(HandbookForms.PLAN_INFO_SESSION));
        String board = "/collaboratives/" + collaborative.id();
        assertMail(
                matti,
                "Infotilaisuus 4.8.2027 klo 13.00: Sujuvasti & ajallaan",
                "mitä yhteinen vuosi tuo tullessaan!",
                "- Kesto: 100 minuuttia",
                "- Etäyhteyden linkki: https://kokous.example.org/sujuvasti",
                "- Paikka: Kuvitteellan kirjaston sali",
                board);
        assertMail(
                cora,
                "Information session on 4 Aug 2027, 13:00: Sujuvasti & ajallaan",
                "You are invited",
                "- Length: 100 minutes",
                "- Link to the meeting: https://kokous.example.org/sujuvasti",
                board);

        replan(HandbookForms.PLAN_INFO_SESSION, "minutes", 60);
        office.deliver(mailServer.getSmtp().getPort());
        assertThat(to(cora)).as("nothing that matters to them has changed").hasSize(1);
        replan(HandbookForms.PLAN_INFO_SESSION, "startTime", "14.30");
        assertMail(cora, "Information session on 4 Aug 2027, 14:30", "You are invited", board);
    }

    @Test
    void recruitingClosesSoonAndHasClosed() throws Exception {
        story.submit(collaborative, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING));
        String task = story.task(collaborative, "Step03_RecruitTeams").getId();

        passTo(LocalDate.of(2027, 4, 6));
        assertMail(matti, "Haku päättyy 12.4.2027 klo 16.00", "jatkaa hakuaikaa", task);
        assertMail(olga(), "Recruiting closes on 12 Apr 2027, 16:00", "there is still time", task);

        passTo(LocalDate.of(2027, 4, 13));
        assertMail(matti, "Haku päättyi 12.4.2027 klo 16.00", "Valitkaa tiimit", task);
        assertMail(olga(), "Recruiting closed on 12 Apr 2027, 16:00", "Choose the teams", task);

        replan(HandbookForms.PLAN_RECRUITING, "closesOn", "2027-05-10");
        passTo(LocalDate.of(2027, 5, 11));
        assertMail(matti, "Haku päättyi 10.5.2027 klo 16.00", "Valitkaa tiimit");
        assertThat(to(cora)).isEmpty();
    }

    @Test
    void venuesCanSoonNotBeCancelledWithoutCost() throws Exception {
        story.submit(
                collaborative,
                "Step04_BookVenues",
                Filled.form(HandbookForms.BOOK_VENUES, "deviationReason", "For a test"));
        String board = "/collaboratives/" + collaborative.id();
        passTo(LocalDate.of(2027, 7, 3));
        assertMail(matti, "Tilat voi perua maksutta 2.8.2027 asti", "pitääkö osallistujamäärä", board);
        assertMail(olga(), "Venues can be cancelled without cost until 2 Aug 2027", "still holds", board);
        assertThat(to(cora)).isEmpty();
    }

    @Test
    void aWorkshopIsInvitedToAndFeedbackAskedForAndClosed() throws Exception {
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        story.skip(collaborative, "UserTask_PlanProgramme");
        String board = "/collaboratives/" + collaborative.id();
        assertMail(matti, "Työpaja 1 pidetään 1.–2.9.2027", "Tervetuloa työpajaan 1.–2.9.2027!", board);
        assertMail(cora, "Workshop 1 on 1–2 Sep 2027", "you are invited", board);

        story.skip(collaborative, "UserTask_CollectParticipants");
        story.skip(collaborative, "UserTask_ArrangePractically");
        story.runDueJobs(collaborative);
        story.submit(
                collaborative,
                "UserTask_HoldWorkshop",
                Filled.form("workshop-hold-workshop", "deviationReason", "For a test"));
        passTo(LocalDate.of(2027, 9, 3));
        assertMail(matti, "Palaute työpajasta 1 viimeistään 9.9.2027 klo 16.00", "pyydetään palaute", board);
        assertMail(cora, "Feedback on workshop 1 by 9 Sep 2027, 16:00", "asked for their feedback", board);

        String task = story.task(collaborative, "UserTask_ReflectOnWorkshop").getId();
        passTo(LocalDate.of(2027, 9, 10));
        assertMail(matti, "Arvioikaa työpaja 1, palauteaika päättyi 9.9.2027", "valmentajien kanssa", task);
        assertMail(olga(), "Reflect on workshop 1, feedback ended on 9 Sep 2027", "with the coaches", task);
    }

    @Test
    void theEvaluationIsDue() throws Exception {
        String task = story.task(collaborative, "Step13_Evaluate").getId();
        Profile svea = person("sv", Role.organiser);
        // Eight weeks after the last workshop is in July.
        passTo(LocalDate.of(2028, 8, 2));
        assertMail(
                svea, "Tidsfristen för utvärderingen var 1.8.2028 kl. 16.00", "åtta veckor", "Öppna uppgiften", task);
        assertMail(matti, "Arvioinnin määräaika oli 1.8.2028 klo 16.00", "kahdeksan viikkoa", task);
        assertMail(olga(), "The evaluation was due on 1 Aug 2028, 16:00", "eight weeks", task);
    }

    @Test
    void anOpenedStepATimetableAndACancellationAreTold() throws Exception {
        repetition.inTransaction(() -> checklist.reopen(
                collaborative.id(), "collaborative-agree-commission", 0, "New goals", Story.ORGANISER));
        String task = story.task(collaborative, "UserTask_RedoStep").getId();
        assertMail(matti, "Avattu uudelleen", "avattiin uudelleen", task);
        assertMail(olga(), "Opened again on", "Commission and goals", task);
        assertThat(to(cora)).isEmpty();
        Profile svea = person("sv", Role.coach);

        repetition.inTransaction(() -> rescheduling.reschedule(
                collaborative.id(), null, Timetable.usual(Story.FIRST_DAY.plusDays(7)), "Room", Story.ORGANISER));
        String board = "/collaboratives/" + collaborative.id();
        assertMail(
                matti,
                "Uudet päivät, työpajat 1, 2, 3, 4: ",
                "- Työpaja 1: 8.–9.9.2027 (ennen 1.–2.9.2027)",
                "Room",
                board);
        assertMail(
                svea,
                "Nya dagar för lärandeseminarierna 1, 2, 3, 4: ",
                "- Lärandeseminarium 1: 8–9.9.2027 (tidigare 1–2.9.2027)",
                board);
        assertMail(cora, "New days for workshops 1, 2, 3, 4: ", "- Workshop 4:", board);

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
        assertThat(mail.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
        MimeMultipart parts = PostOffice.words(mail);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        String text = (String) parts.getBodyPart(0).getContent();
        assertThat(text).contains(words).contains(person.name()).contains("http://localhost/");
        assertThat(text).doesNotContain("&amp;").doesNotContain("{").doesNotContain("??");
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(html)
                .contains("<html lang=\"" + person.language().getLanguage() + "\"")
                .contains("Sujuvasti &amp; ajallaan")
                .doesNotContain(" th:");
        String messageId = mail.getMessageID();
        assertThat(office.of(collaborative.id()))
                .filteredOn(it -> office.messageId(it).equals(messageId))
                .extracting(it -> it.origin().recipientId(), Message::state)
                .containsExactly(tuple(person.id(), MessageState.sent));
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
            return (String) PostOffice.words(mail).getBodyPart(0).getContent();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void replan(String form, String field, Object value) {
        repetition.inTransaction(
                () -> checklist.reopen(collaborative.id(), form, 0, "Something changed", Story.ORGANISER));
        story.submit(collaborative, "UserTask_RedoStep", Filled.form(form, field, value));
        story.runDueJobs(collaborative);
    }

    /** Noon of a day, with all that is due until then. */
    private void passTo(LocalDate day) {
        Story.moveTo(day.atTime(12, 0).atZone(LIST_DUE.getZone()).toInstant());
        story.runDueJobs(collaborative);
    }

    private Profile olga() {
        return people.find(Story.ORGANISER).orElseThrow();
    }

    private Profile person(String language, Role role) {
        String login = "m" + UUID.randomUUID().toString().substring(0, 12);
        Profile person =
                people.create(new PersonDetails(login, "Päivi Öhman " + login, login + "@example.org", language));
        people.assign(login, role, collaborative.id());
        return person;
    }
}
