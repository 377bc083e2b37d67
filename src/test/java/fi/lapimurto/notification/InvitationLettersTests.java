package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
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
import fi.lapimurto.people.People;
import fi.lapimurto.people.PersonDetails;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.schedule.Rescheduling;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Invitations as a mail program gets them: one for each day of a workshop, moved and called off with it. */
@LapimurtoTest
class InvitationLettersTests {

    /** What a mail carries for a calendar. */
    private record Carried(String method, VEvent event) {}

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

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Collaborative collaborative;

    @BeforeEach
    void aRound() {
        mailServer.start();
        collaborative = story.preparedWithLists("Invited, all; of them");
        office.clear();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void eachDayOfAWorkshopIsAnInvitationOfItsOwnWhichMovesAndEnds(String language) throws Exception {
        Profile coach = coach(language);
        plan();
        List<Carried> invited = carried(coach);
        assertThat(invited).extracting(Carried::method).containsExactly("REQUEST", "REQUEST");
        assertThat(invited).extracting(it -> day(it.event())).containsExactlyInAnyOrder("2027-09-01", "2027-09-02");
        assertThat(ids(invited)).doesNotHaveDuplicates();
        assertThat(invited).allSatisfy(it -> {
            assertThat(it.event().getAttendees()).hasSize(1);
            assertThat(it.event().getAttendees().get(0).getEmail()).isEqualTo(coach.email());
            assertThat(it.event().getSummary().getValue()).endsWith("Invited, all; of them");
        });

        repetition.inTransaction(() -> rescheduling.reschedule(
                collaborative.id(), null, Timetable.usual(Story.FIRST_DAY.plusWeeks(1)), "Hall", Story.ORGANISER));
        List<Carried> moved = carried(coach);
        assertThat(moved).extracting(Carried::method).containsExactly("REQUEST", "REQUEST");
        assertThat(ids(moved)).containsExactlyInAnyOrderElementsOf(ids(invited));
        assertThat(moved).extracting(it -> day(it.event())).containsExactlyInAnyOrder("2027-09-08", "2027-09-09");
        assertThat(sequence(moved)).isGreaterThan(sequence(invited));

        repetition.inTransaction(() -> course.cancel(collaborative.id(), "No money", Story.ORGANISER));
        List<Carried> ended = carried(coach);
        assertThat(ended).extracting(Carried::method).containsExactly("CANCEL", "CANCEL");
        assertThat(ids(ended)).containsExactlyInAnyOrderElementsOf(ids(invited));
        assertThat(sequence(ended)).isGreaterThan(sequence(moved));
        assertThat(ended)
                .allSatisfy(it -> assertThat(it.event().getStatus().getValue()).isEqualTo("CANCELLED"));
    }

    @Test
    void theInformationSessionIsInvitedToInTheSameWay() throws Exception {
        Profile coach = coach("en");
        repetition.inTransaction(() -> checklist.bringInfoSessionForward(collaborative.id(), Story.ORGANISER));
        story.submit(collaborative, "UserTask_PlanInfoSession", Filled.form(HandbookForms.PLAN_INFO_SESSION));
        List<Carried> session = carried(coach);
        assertThat(session).hasSize(1);
        assertThat(session.get(0).event().getDateEnd().getValue())
                .isAfter(session.get(0).event().getDateStart().getValue());
    }

    private void plan() {
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        story.skip(collaborative, "UserTask_PlanProgramme");
    }

    /** The new mails to somebody that carry something for a calendar; each as an alternative and as a file. */
    private List<Carried> carried(Profile person) throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
        office.deliver(mailServer.getSmtp().getPort());
        List<Carried> found = new ArrayList<>();
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            MimeMultipart content = (MimeMultipart) mail.getContent();
            boolean to =
                    ((InternetAddress) mail.getAllRecipients()[0]).getAddress().equals(person.email());
            if (to && content.getContentType().startsWith("multipart/mixed")) {
                assertThat(mail.getAllRecipients()).hasSize(1);
                found.add(carried(mail, content));
            }
        }
        return found;
    }

    private static Carried carried(MimeMessage mail, MimeMultipart content) throws Exception {
        MimeMultipart words = PostOffice.words(mail);
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat(words.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(words.getBodyPart(1).getContentType()).startsWith("text/html");
        BodyPart offered = words.getBodyPart(2);
        assertThat(content.getCount()).isEqualTo(2);
        assertThat(content.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(text(content.getBodyPart(1))).isEqualTo(text(offered));
        ICalendar calendar = Biweekly.parse(text(offered)).first();
        String method = calendar.getMethod().getValue();
        assertThat(offered.getContentType()).startsWith("text/calendar").contains("method=" + method);
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getOrganizer().getEmail()).isEqualTo(((InternetAddress) mail.getFrom()[0]).getAddress());
        return new Carried(method, event);
    }

    private static String text(BodyPart part) throws Exception {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> ids(List<Carried> carried) {
        return carried.stream().map(it -> it.event().getUid().getValue()).toList();
    }

    private static int sequence(List<Carried> carried) {
        return carried.stream()
                .mapToInt(it -> it.event().getSequence().getValue())
                .max()
                .orElseThrow();
    }

    private static String day(VEvent event) {
        DateTimeComponents day = event.getDateStart().getValue().getRawComponents();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDate()).toString();
    }

    private Profile coach(String language) {
        String login = "m" + UUID.randomUUID().toString().substring(0, 12);
        Profile person = people.create(new PersonDetails(login, "Åsa Öhman", login + "@example.org", language));
        people.assign(login, Role.coach, collaborative.id());
        return person;
    }
}
