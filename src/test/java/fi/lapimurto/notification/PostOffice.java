package fi.lapimurto.notification;

import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.people.Profile;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Dispatchers for tests, which send when a test says so, to the mail server that it names. */
@TestComponent
public class PostOffice {

    static final String PLAIN = "collaborative_cancelled";

    private final Outbox outbox;
    private final OutboxWriter events;
    private final MessageRenderer renderer;
    private final MessageKinds kinds;
    private final MailComposer composer;
    private final MailServer server;
    private final OutboxMetrics metrics;
    private final EntityManager entities;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PostOffice(
            Outbox outbox,
            OutboxWriter events,
            MessageRenderer renderer,
            MessageKinds kinds,
            MailComposer composer,
            MailServer server,
            OutboxMetrics metrics,
            EntityManager entities,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.events = events;
        this.renderer = renderer;
        this.kinds = kinds;
        this.composer = composer;
        this.server = server;
        this.metrics = metrics;
        this.entities = entities;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static NotificationSettings settings(int attempts) {
        return settings(null, attempts, 0);
    }

    static NotificationSettings settings(String from) {
        return settings(from, 3, 0);
    }

    private static NotificationSettings settings(String from, int attempts, int perSecond) {
        return new NotificationSettings(
                from,
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

    public static JavaMailSenderImpl mailServer(int port) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        return mail;
    }

    /** What a mail says, in the forms between which a mail program chooses; a mail with an invitation has a file beside them. */
    static MimeMultipart words(MimeMessage mail) throws Exception {
        MimeMultipart content = (MimeMultipart) mail.getContent();
        return content.getContentType().startsWith("multipart/mixed")
                ? (MimeMultipart) content.getBodyPart(0).getContent()
                : content;
    }

    private void deliver(JavaMailSenderImpl mail, NotificationSettings settings, Outbox outbox, MailComposer composer) {
        releaseCollected();
        try (SmtpConnection connection = new SmtpConnection(mail, composer, settings)) {
            MessageSender sender = new MessageSender(outbox, connection, server, settings, metrics);
            new Dispatcher(outbox, renderer, sender, settings, clock).dispatch();
        }
    }

    /** Lets go as messages of their own what would wait for digests, so that tests read each of them. */
    private void releaseCollected() {
        jdbc.sql("update notification_message set state = 'waiting', version = version + 1 where state = 'collected'")
                .update();
    }

    /** Sends everything that is due. */
    public void deliver(int port) {
        deliver(mailServer(port));
    }

    void deliver(JavaMailSenderImpl mail) {
        deliver(mail, settings(3), outbox, composer);
    }

    /** Sends everything that is due, with an outbox that fails in its own way. */
    void deliver(int port, Outbox failing) {
        deliver(mailServer(port), settings(3), failing, composer);
    }

    /** Sends everything that is due, as mails that somebody else composes. */
    void deliver(int port, MailComposer composer) {
        deliver(mailServer(port), settings(3), outbox, composer);
    }

    /** Sends everything that is due, not more than so many mails a second. */
    void deliver(int port, int perSecond) {
        deliver(mailServer(port), settings(null, 3, perSecond), outbox, composer);
    }

    /** Messages of no process: each to the same person, each of a cause of its own. */
    public void write(UUID collaborative, Profile recipient, String prefix, int count) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                write(PLAIN, Cause.in(collaborative).occurrence(prefix + i), recipient);
            }
        });
    }

    void write(String kind, Cause cause, Profile recipient) {
        transaction.executeWithoutResult(status -> events.write(kinds.get(kind), cause, Recipient.of(recipient)));
    }

    /** The messages of a collaborative in the order in which they were written. */
    List<Message> of(UUID collaborative) {
        return entities.createQuery(
                        "select m from Message m where m.origin.collaborativeId = :id order by m.number", Message.class)
                .setParameter("id", collaborative)
                .getResultList();
    }

    /** The Message-ID of a message with this key, from a program that was told no address of its own. */
    public static String messageId(String key) {
        try {
            PeopleSettings nowhere = new PeopleSettings("fi", null);
            return new MailComposer(null, settings(3), nowhere, Clock.systemUTC()).messageId(key);
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    String messageId(Message message) {
        return composer.messageId(message.origin().key());
    }

    /** The mail server is well again as far as the program knows, and nothing of other tests waits. */
    void clear() {
        server.works();
        jdbc.sql("update notification_message set state = 'dropped', problem = 'by_person', version = version + 1"
                        + " where state in ('waiting', 'collected', 'sending', 'failed')")
                .update();
    }
}
