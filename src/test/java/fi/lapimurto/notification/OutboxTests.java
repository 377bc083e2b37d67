package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.CancellationDateNear;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.EvaluationDue;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.handbook.InfoSessionInvited;
import fi.lapimurto.people.People;
import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.people.PersonDetails;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.recruiting.RecruitingClosed;
import fi.lapimurto.recruiting.RecruitingClosesSoon;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.workshop.FeedbackAsked;
import fi.lapimurto.workshop.FeedbackClosed;
import fi.lapimurto.workshop.ParticipantListAsked;
import fi.lapimurto.workshop.ParticipantListDueSoon;
import fi.lapimurto.workshop.ParticipantListOverdue;
import fi.lapimurto.workshop.WorkshopInvited;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;

/** A message is written once, sent once, and seen when it cannot be sent. */
@LapimurtoTest
class OutboxTests {

    private static final int MANY = 200;

    @Autowired
    JdbcClient jdbc;

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
    Outbox outbox;

    @Autowired
    OutboxService messages;

    @Autowired
    MailServer server;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ITemplateEngine templates;

    @Autowired
    MailComposer composer;

    @Autowired
    Clock clock;

    private final SmtpSink sink = new SmtpSink();
    private Collaborative collaborative;
    private UUID id;
    private Profile olga;

    @BeforeEach
    void aCollaborativeWhoseListIsAskedFor() {
        collaborative = story.prepared("Outbox");
        id = collaborative.id();
        office.clear();
        olga = people.find(Story.ORGANISER).orElseThrow();
    }

    @AfterEach
    void endIt() {
        sink.close();
        office.clear();
        ClockUtil.reset();
    }

    @Test
    void theSameEventHeardTwiceIsToldOnce() {
        publish(new ParticipantListAsked(id, 1));
        publish(new ParticipantListAsked(id, 1));
        assertThat(office.of(id)).hasSize(1);
        publish(new ParticipantListAsked(id, 2));
        assertThat(office.of(id)).hasSize(2);
    }

    @Test
    void whatTheServiceTasksPublishIsToldOnceHoweverOftenItIsHeard() {
        story.submit(collaborative, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING));
        repetition.inTransaction(() -> checklist.bringInfoSessionForward(id, Story.ORGANISER));
        story.submit(collaborative, "UserTask_PlanInfoSession", Filled.form(HandbookForms.PLAN_INFO_SESSION));
        int before = office.of(id).size();
        List<Object> heard = List.of(
                new RecruitingClosesSoon(id),
                new RecruitingClosed(id),
                new CancellationDateNear(id, LocalDate.of(2027, 8, 2)),
                new WorkshopInvited(id, 1),
                new FeedbackAsked(id, 1),
                new FeedbackClosed(id, 1),
                new EvaluationDue(id));
        heard.forEach(this::publish);
        heard.forEach(this::publish);
        publish(new InfoSessionInvited(id));
        // The workshop has two days, and each has an invitation of its own.
        int told = before + heard.size() + 1;
        assertThat(office.of(id)).hasSize(told);

        publish(new CancellationDateNear(id, LocalDate.of(2027, 10, 20)));
        publish(new FeedbackAsked(id, 2));
        assertThat(office.of(id)).hasSize(told + 2);
    }

    @Test
    void ofTwoMessagesAboutTheSameMatterTheLaterGoes() {
        story.submit(collaborative, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING));
        office.clear();
        publish(new RecruitingClosesSoon(id));
        publish(new RecruitingClosed(id));
        deliver();
        assertThat(office.of(id))
                .filteredOn(it -> it.origin().kind().equals("recruiting_closes_soon")
                        || it.origin().kind().equals("recruiting_closed"))
                .extracting(Message::problem)
                .containsExactly(DeliveryProblem.replaced, null);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new ParticipantListAsked(id, 1));
            status.setRollbackOnly();
        });
        assertThat(office.of(id)).isEmpty();
    }

    @Test
    void reopenedTimetablesAreToldEachTimeButOnlyTheLatestGoes() {
        for (int weeks : List.of(1, 2, 1)) {
            repetition.inTransaction(() -> rescheduling.reschedule(
                    id, null, Timetable.usual(Story.FIRST_DAY.plusWeeks(weeks)), "Room", Story.ORGANISER));
        }
        deliver();
        assertThat(office.of(id))
                .extracting(Message::state, Message::problem)
                .containsExactly(
                        tuple(MessageState.dropped, DeliveryProblem.replaced),
                        tuple(MessageState.dropped, DeliveryProblem.replaced),
                        tuple(MessageState.sent, null));
        assertThat(sink.mails()).isOne();
    }

    @Test
    void aReminderIsDroppedWhenALaterOneSaysMoreOrTheTaskIsDone() {
        askForList();
        publish(new ParticipantListDueSoon(id, 1));
        publish(new ParticipantListOverdue(id, 1));
        deliver();
        assertThat(office.of(id))
                .extracting(Message::problem)
                .containsExactly(DeliveryProblem.replaced, DeliveryProblem.replaced, null);
        assertThat(sink.mails()).isOne();

        story.skip(collaborative, "UserTask_CollectParticipants");
        Collaborative other = story.prepared("Done before it was sent");
        office.clear();
        story.skip(other, "Step09_PrepareMatrixAndLists");
        story.skip(other, "UserTask_CollectParticipants");
        deliver();
        assertThat(office.of(other.id())).extracting(Message::problem).containsExactly(DeliveryProblem.done);
        assertThat(sink.mails()).isOne();
    }

    @Test
    void aCancelledCollaborativeAsksForNothingMore() {
        askForList();
        repetition.inTransaction(() -> course.cancel(id, "No money", Story.ORGANISER));
        deliver();
        assertThat(office.of(id)).extracting(Message::problem).containsExactly(DeliveryProblem.over, null);
        assertThat(sink.mails()).isOne();
    }

    @Test
    void whoseRoleWasWithdrawnHearsNothing() {
        Profile other = organiser("other@example.org");
        askForList();
        people.withdraw(other.login(), Role.organiser, id);
        deliver();
        assertThat(office.of(id))
                .filteredOn(it -> it.origin().recipientId().equals(other.id()))
                .extracting(Message::problem)
                .containsExactly(DeliveryProblem.not_concerned);
    }

    @Test
    void twoDispatchersAtOnceSendEachMessageOnceOverOneConnectionEach() {
        office.write(id, olga, "many", MANY);
        CompletableFuture.allOf(CompletableFuture.runAsync(this::deliver), CompletableFuture.runAsync(this::deliver))
                .join();
        assertThat(office.of(id)).hasSize(MANY).allMatch(it -> it.state() == MessageState.sent && it.attempts() == 1);
        assertThat(sink.delivered()).hasSize(MANY);
        assertThat(sink.mails()).isEqualTo(MANY);
        assertThat(sink.connections()).isLessThanOrEqualTo(2);
    }

    @Test
    void whatIsRefusedForGoodIsAnIncidentUntilItIsSentAgain() {
        askForList();
        sink.answer(command -> command.startsWith("RCPT") ? "550 5.1.1 no such user olga@example.org" : null);
        deliver();
        Message failed = office.of(id).get(0);
        assertThat(failed.state()).isEqualTo(MessageState.failed);
        assertThat(failed.answer()).isEqualTo("550");
        Incident incident = incidents(failed).get(0);
        assertThat(incident.getIncidentType()).isEqualTo("mail");
        assertThat(incident.getActivityId()).isEqualTo("UserTask_CollectParticipants");
        assertThat(incident.getIncidentMessage()).doesNotContain("olga").doesNotContain("example");

        deliver();
        assertThat(sink.mails()).isZero();
        messages.sendAgain(failed.id(), Story.ORGANISER);
        assertThat(incidents(failed)).hasSize(1);
        deliver();
        assertThat(incidents(failed)).hasSize(1);
        sink.answer(command -> null);
        messages.sendAllAgain(Story.ORGANISER);
        deliver();
        assertThat(office.of(id).get(0).state()).isEqualTo(MessageState.sent);
        assertThat(incidents(failed)).isEmpty();
        assertThat(sink.mails()).isOne();
    }

    @Test
    void whatIsRefusedForTheTimeBeingIsTriedAfterGrowingWaits() {
        askForList();
        sink.answer(command -> command.equals(".") ? "451 4.3.0 try later" : null);
        deliver();
        Message first = office.of(id).get(0);
        assertThat(first.state()).isEqualTo(MessageState.waiting);
        assertThat(Duration.between(first.since(), first.nextAttemptAt())).isEqualTo(Duration.ofMinutes(1));
        deliver();
        assertThat(office.of(id).get(0).attempts()).isOne();

        Story.moveTo(first.nextAttemptAt());
        deliver();
        Message second = office.of(id).get(0);
        assertThat(Duration.between(second.since(), second.nextAttemptAt())).isEqualTo(Duration.ofMinutes(3));

        Story.moveTo(second.nextAttemptAt());
        deliver();
        assertThat(office.of(id).get(0).state()).isEqualTo(MessageState.failed);
        assertThat(incidents(first)).hasSize(1);
        messages.withdraw(first.id(), Story.ORGANISER);
        assertThat(incidents(first)).isEmpty();
    }

    @Test
    void aMailServerThatIsAwayCostsNoMessageAnAttempt() {
        askForList();
        sink.goAway();
        deliver();
        assertThat(office.of(id).get(0).attempts()).isZero();
        assertThat(server.status().trouble()).isEqualTo(MailServerTrouble.away);
        assertThat(server.mayBeTried()).isFalse();

        sink.comeBack();
        Story.moveTo(clock.instant().plusSeconds(3));
        deliver();
        assertThat(server.status().trouble()).isNull();
        assertThat(office.of(id).get(0).state()).isEqualTo(MessageState.sent);
    }

    @Test
    void anAddressOfOurOwnThatIsRefusedIsNoMessagesFault() {
        askForList();
        sink.answer(command -> command.startsWith("MAIL") ? "550 5.7.1 not from here" : null);
        deliver();
        assertThat(office.of(id).get(0).state()).isEqualTo(MessageState.waiting);
        assertThat(server.status().trouble()).isEqualTo(MailServerTrouble.sender);
    }

    @Test
    void whoIsGreetedAndThenRefusedWaitsLongerEachTime() {
        askForList();
        sink.answer(command -> command.startsWith("MAIL") ? "451 4.3.2 not now" : null);
        Instant since = clock.instant();
        for (int wait : List.of(2, 4, 8, 16)) {
            deliver();
            Story.moveTo(clock.instant().plusSeconds(wait));
            assertThat(server.mayBeTried()).isTrue();
        }
        deliver();
        Story.moveTo(clock.instant().plusSeconds(20));
        assertThat(server.mayBeTried()).isFalse();
        Story.moveTo(clock.instant().plusSeconds(12));
        assertThat(server.mayBeTried()).isTrue();
        assertThat(server.status().downSince()).isBefore(since.plusSeconds(10));
        assertThat(office.of(id).get(0).attempts()).isZero();
        sink.answer(command -> null);
        deliver();
        assertThat(server.status().trouble()).isNull();
        assertThat(sink.mails()).isOne();
    }

    @Test
    void aLineThatBreaksAfterTheEndLeavesADoubt() {
        office.write(id, olga, "doubt", 1);
        sink.whenTaken(it -> {
            sink.goAway();
            sink.whenTaken(again -> {});
        });
        deliver();
        Message message = office.of(id).get(0);
        assertThat(message.state()).isEqualTo(MessageState.waiting);
        assertThat(message.doubtful()).isTrue();
        sink.comeBack();
        Story.moveTo(clock.instant().plusSeconds(10));
        deliver();
        assertThat(sink.delivered()).containsExactly(Map.entry(office.messageId(message), 2));
    }

    @Test
    void onlyTheLastMailIsNotNoted() {
        assertThat(mostNotNoted(60, 50)).isOne();
        assertThat(mostNotNoted(60, 0)).isOne();
    }

    /** How many mails at most the mail server had whose messages were not noted as sent. */
    private int mostNotNoted(int count, int perSecond) {
        String prefix = "notes" + UUID.randomUUID();
        office.write(id, olga, prefix, count);
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        sink.whenTaken(mail -> {
            long noted = office.of(id).stream()
                    .filter(it -> it.origin().key().contains(prefix) && it.state() == MessageState.sent)
                    .count();
            most.accumulateAndGet(taken.incrementAndGet() - (int) noted, Math::max);
        });
        office.deliver(sink.port(), perSecond);
        assertThat(taken).hasValue(count);
        return most.get();
    }

    @Test
    void whatADeadNodeWasSendingGoesAfterItsLease() {
        office.write(id, olga, "dead", 3);
        assertThat(outbox.claim(50)).hasSize(3);
        deliver();
        assertThat(sink.mails()).isZero();
        Story.moveTo(clock.instant().plus(Duration.ofMinutes(6)));
        deliver();
        assertThat(sink.mails()).isEqualTo(3);
        assertThat(office.of(id)).allMatch(it -> it.state() == MessageState.sent && it.doubtful());
    }

    @Test
    void whoHasNoAddressIsSeenAsFailed() {
        Profile nobody = organiser("");
        askForList();
        deliver();
        assertThat(office.of(id))
                .filteredOn(it -> it.origin().recipientId().equals(nobody.id()))
                .extracting(Message::state, Message::problem)
                .containsExactly(tuple(MessageState.failed, DeliveryProblem.no_address));
        assertThat(sink.mails()).isOne();
    }

    @Test
    void whatCannotBePutIntoWordsIsSetAsideAndTheNextGoes() {
        office.write("team_dropped_out", Cause.in(id).item(UUID.randomUUID()), olga);
        office.write(id, olga, "good", 2);
        deliver();
        assertThat(office.of(id))
                .extracting(Message::state, Message::problem)
                .containsExactly(
                        tuple(MessageState.failed, DeliveryProblem.not_written),
                        tuple(MessageState.sent, null),
                        tuple(MessageState.sent, null));
        assertThat(messages.list(OutboxFilter.in(MessageState.failed), Pageable.ofSize(200), Story.ORGANISER))
                .extracting(VisibleMessage::subject)
                .doesNotContainNull();
    }

    /** Angus Mail would cut the letter to one byte, a line break. */
    @Test
    void anAddressThatMailCannotHoldIsSetAsideAndTheNextGoes() {
        // Kept before addresses were looked at.
        Profile odd = organiser("olgic@example.org");
        jdbc.sql("update people_person set email = 'olgič@example.org' where login = ?")
                .param(odd.login())
                .update();
        askForList();
        deliver();
        assertThat(office.of(id))
                .extracting(Message::state, Message::problem)
                .containsExactlyInAnyOrder(
                        tuple(MessageState.failed, DeliveryProblem.bad_address), tuple(MessageState.sent, null));
        assertThat(sink.mails()).isOne();
    }

    @Test
    void aMailAtWhichSendingFailsIsSetAsideAndTheNextGoes() throws Exception {
        office.write(id, olga, "odd", 3);
        MailComposer failing = mock(MailComposer.class, delegatesTo(composer));
        OutgoingMail odd = mock(OutgoingMail.class);
        when(odd.getAllRecipients()).thenThrow(new IllegalArgumentException("odd"));
        doReturn(odd)
                .doAnswer(it -> composer.compose(it.getArgument(0), it.getArgument(1), it.getArgument(2)))
                .when(failing)
                .compose(any(), any(), any());
        office.deliver(sink.port(), failing);
        assertThat(office.of(id))
                .extracting(Message::state, Message::problem)
                .containsExactly(
                        tuple(MessageState.failed, DeliveryProblem.not_written),
                        tuple(MessageState.sent, null),
                        tuple(MessageState.sent, null));
    }

    @Test
    void theEarliestDeadlineGoesFirst() {
        transaction.executeWithoutResult(status -> {
            for (int days : List.of(3, 1, 2)) {
                office.write(
                        PostOffice.PLAIN,
                        Cause.in(id)
                                .occurrence("order" + days)
                                .until(clock.instant().plus(Duration.ofDays(days))),
                        olga);
            }
        });
        assertThat(outbox.claim(50))
                .extracting(it -> it.origin().key().replaceAll(".*order(\\d).*", "$1"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void nothingThatPeopleWriteBecomesAHeader() throws Exception {
        Letter letter = new Letter(
                Locale.ENGLISH,
                "Eve\r\nBcc: all@example.org",
                "eve@example.org",
                "Hello\r\nBcc: all@example.org\r\n\r\n<script>",
                "Hello",
                "<script>alert(1)</script> [[${letter}]]",
                new Quote("<script>alert(2)</script> [[${letter}]]", "fi", true),
                List.of(),
                List.of(),
                "Open",
                "http://localhost/",
                "Why",
                "eve@example.org\r\nBcc: all@example.org",
                null,
                null);
        MailComposer own = new MailComposer(
                templates, PostOffice.settings(3), new PeopleSettings("fi", "https://work.example.org"), clock);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Session session = Session.getInstance(new Properties());
        own.compose(letter, "key", session).writeTo(out);
        var read = new MimeMessage(session, new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(read.getSubject()).isEqualTo("Hello Bcc: all@example.org <script>");
        assertThat(read.getFrom()[0]).hasToString("lapimurto@work.example.org");
        assertThat(read.getMessageID()).endsWith("@work.example.org>");
        var parts = (MimeMultipart) read.getContent();
        assertThat((String) parts.getBodyPart(1).getContent()).doesNotContain("<script>");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("[[${letter}]]");

        Letter badAddress = new Letter(
                Locale.ENGLISH,
                "Eve",
                "eve@example.org\r\nRCPT TO:<x@y>",
                "s",
                "g",
                "b",
                null,
                List.of(),
                List.of(),
                "a",
                "l",
                "r",
                null,
                null,
                null);
        assertThatThrownBy(() -> own.compose(badAddress, "key", session)).isInstanceOf(MessagingException.class);
    }

    @Test
    void aSendersNameKeepsItsLetters() throws Exception {
        MailComposer own = new MailComposer(
                templates,
                PostOffice.settings("Läpimurto <noreply@example.org>"),
                new PeopleSettings("fi", "https://work.example.org"),
                clock);
        Letter letter = new Letter(
                Locale.ENGLISH,
                "Eve",
                "eve@example.org",
                "s",
                "g",
                "b",
                null,
                List.of(),
                List.of(),
                "a",
                "http://localhost/",
                "r",
                null,
                null,
                null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        own.compose(letter, "key", Session.getInstance(new Properties())).writeTo(out);

        var read = new MimeMessage(null, new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.getHeader("From", null)).contains("=?UTF-8?Q?L=C3=A4pimurto?= <noreply@example.org>");
        assertThat(read.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(read.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
    }

    private void deliver() {
        office.deliver(sink.port());
    }

    private void askForList() {
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<Incident> incidents(Message message) {
        return runtime.createIncidentQuery()
                .configuration(message.id().toString())
                .list();
    }

    private Profile organiser(String email) {
        String login = "o" + UUID.randomUUID().toString().substring(0, 12);
        Profile person = people.create(new PersonDetails(login, "Organiser " + login, email, "fi"));
        people.assign(login, Role.organiser, id);
        return person;
    }
}
