package fi.lapimurto.notification;

import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.people.Profile;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Dispatchers for tests, which send when a test says so, to the mail server that it names. */
@TestComponent
public class PostOffice {

    private final Outbox outbox;
    private final Editor editor;
    private final MailWriter writer;
    private final MailServer server;
    private final Failures failures;
    private final Bell bell;
    private final Clock clock;
    private final OutboxMetrics metrics;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;

    PostOffice(
            Outbox outbox,
            Editor editor,
            MailWriter writer,
            MailServer server,
            Failures failures,
            Bell bell,
            Clock clock,
            OutboxMetrics metrics,
            JdbcClient jdbc,
            DataSource database,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.editor = editor;
        this.writer = writer;
        this.server = server;
        this.failures = failures;
        this.bell = bell;
        this.clock = clock;
        this.metrics = metrics;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
    }

    static NotificationSettings settings(int attempts) {
        return settings(attempts, 0);
    }

    private static NotificationSettings settings(int attempts, int perSecond) {
        return new NotificationSettings(
                null,
                false,
                perSecond,
                attempts,
                Duration.ofMinutes(1),
                Duration.ofHours(6),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                50,
                Duration.ofDays(400));
    }

    static JavaMailSenderImpl mailServer(int port) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        return mail;
    }

    Dispatcher dispatcher(JavaMailSenderImpl mail, int attempts) {
        return dispatcher(mail, settings(attempts));
    }

    private Dispatcher dispatcher(JavaMailSenderImpl mail, NotificationSettings settings) {
        MailLine line = new MailLine(mail, settings.lease());
        SentNotes notes = new SentNotes(database, clock);
        return new Dispatcher(outbox, editor, writer, server, failures, bell, settings, clock, notes, metrics, line);
    }

    /** Sends everything that is due. */
    public void deliver(int port) {
        deliver(mailServer(port));
    }

    void deliver(JavaMailSenderImpl mail) {
        deliver(dispatcher(mail, 3));
    }

    /** Sends everything that is due, not more than so many mails a second. */
    void deliver(int port, int perSecond) {
        deliver(dispatcher(mailServer(port), settings(3, perSecond)));
    }

    private static void deliver(Dispatcher dispatcher) {
        dispatcher.drain();
        dispatcher.stop();
    }

    /** Messages of no process: each to the same person, each of a cause of its own. */
    public void write(UUID collaborative, Profile recipient, String prefix, int count) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                outbox.write(
                        new Cause(Kind.collaborative_cancelled, collaborative, null, null, prefix + i, clock.instant()),
                        Recipient.of(recipient));
            }
        });
    }

    List<Message> of(UUID collaborative) {
        return jdbc.sql("select * from notification_message where collaborative_id = :id order by number")
                .param("id", collaborative)
                .query((row, number) -> Outbox.message(row))
                .list();
    }

    /** The Message-ID of a message with this key, from a program that was told no address of its own. */
    public static String messageId(String key) {
        try {
            return new MailWriter(settings(3), new PeopleSettings("fi", null), Clock.systemUTC()).messageId(key);
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    String messageId(Message message) {
        return writer.messageId(message.key());
    }

    /** The mail server is well again as far as the program knows, and nothing of other tests waits. */
    void clear() {
        server.works();
        jdbc.sql("update notification_message set state = 'dropped', problem = 'by_person'"
                        + " where state in ('waiting', 'sending', 'failed')")
                .update();
    }
}
