package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.TestPeople;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What those who run the program see of the messages, and how old ones go. */
@LapimurtoTest
class OutboxCleanupTests {

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @Autowired
    OutboxService outbox;

    @Autowired
    OutboxCleanup cleanup;

    @Autowired
    NotificationSettings settings;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final SmtpSink sink = new SmtpSink();
    private UUID id;
    private Profile olga;

    @BeforeEach
    void aCollaborative() {
        id = story.open("Cleanup", "en").id();
        office.clear();
        olga = people.find(Story.ORGANISER).orElseThrow();
    }

    @AfterEach
    void clear() {
        sink.close();
        office.clear();
        ClockUtil.reset();
    }

    @Test
    void whatWasSentOrDroppedLongAgoIsDeletedAndNothingElse() {
        office.write(id, olga, "sent", OutboxCleanup.AT_A_TIME + 5);
        office.deliver(sink.port());
        office.write(id, olga, "dropped", 1);
        outbox.withdraw(waiting().id(), Story.ORGANISER);
        office.write(id, olga, "failed", 1);
        sink.answer(command -> command.startsWith("RCPT") ? "550 no" : null);
        office.deliver(sink.port());
        office.write(id, olga, "waiting", 1);

        Story.moveTo(clock.instant().plus(settings.keep()).minus(Duration.ofHours(1)));
        cleanup.deleteOld();
        assertThat(office.of(id)).hasSize(OutboxCleanup.AT_A_TIME + 8);

        Story.moveTo(clock.instant().plus(Duration.ofHours(2)));
        cleanup.deleteOld();
        assertThat(office.of(id)).extracting(Message::state).containsExactly(MessageState.failed, MessageState.waiting);
    }

    @Test
    void theMetricsTellHowMessagesFare() {
        Visitor boss = new Visitor(port);
        String login = TestPeople.anAdmin(people);
        boss.signIn(login, login);
        double sentBefore = metric(boss, "lapimurto_outbox_sent_total");
        double failedBefore = metric(boss, "lapimurto_outbox_failed_total");
        office.write(id, olga, "sent", 2);
        office.deliver(sink.port());
        office.write(id, olga, "failed", 1);
        sink.answer(command -> command.startsWith("RCPT") ? "550 no" : null);
        office.deliver(sink.port());
        office.write(id, olga, "waiting", 3);
        Story.moveTo(clock.instant().plus(Duration.ofHours(5)));

        await().untilAsserted(() -> assertThat(metric(boss, "lapimurto_outbox_messages{state=\"waiting\"}"))
                .isEqualTo(3));
        assertThat(metric(boss, "lapimurto_outbox_messages{state=\"failed\"}")).isOne();
        assertThat(metric(boss, "lapimurto_outbox_messages{state=\"sent\"}")).isGreaterThanOrEqualTo(2);
        assertThat(metric(boss, "lapimurto_outbox_oldest_waiting_seconds")).isBetween(17_990.0, 18_300.0);
        assertThat(metric(boss, "lapimurto_outbox_sent_total")).isEqualTo(sentBefore + 2);
        assertThat(metric(boss, "lapimurto_outbox_failed_total")).isEqualTo(failedBefore + 1);
    }

    private Message waiting() {
        return office.of(id).stream()
                .filter(it -> it.state() == MessageState.waiting)
                .findFirst()
                .orElseThrow();
    }

    private static double metric(Visitor visitor, String name) {
        String page = visitor.get("/actuator/prometheus").body();
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(name) + " ([0-9.E+]+)$").matcher(page);
        assertThat(line.find()).as("%s in %s", name, page).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
