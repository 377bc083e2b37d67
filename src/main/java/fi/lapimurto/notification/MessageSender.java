package fi.lapimurto.notification;

import fi.lapimurto.notification.Delivery.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Hands one message after the other to the mail server, and notes what became of each before the next one goes. */
class MessageSender {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSender.class);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Outbox outbox;
    private final SmtpConnection connection;
    private final MailServer server;
    private final NotificationSettings settings;

    private volatile boolean stopping;

    /** Sent, and not known to be noted. */
    private Message unnoted;

    /** Whether the mail server has taken or refused a mail since the connection was looked at. */
    private boolean proved;

    private long nextSlot;

    MessageSender(Outbox outbox, SmtpConnection connection, MailServer server, NotificationSettings settings) {
        this.outbox = outbox;
        this.connection = connection;
        this.server = server;
        this.settings = settings;
    }

    /** Whether messages can be sent now. Waits for the database to take note of what was sent before. */
    boolean ready() {
        noteSent();
        outbox.recover(settings.lease());
        if (!outbox.anythingDue() || !server.mayBeTried()) {
            return false;
        }
        proved = false;
        Optional<MailServerTrouble> trouble = connection.open();
        trouble.ifPresent(this::away);
        return trouble.isEmpty();
    }

    /** Sends, drops or gives up a message, and says whether the mail server still takes others. */
    boolean send(RenderedMessage rendered) {
        if (rendered.letter() == null) {
            outbox.settle(rendered, rendered.problem(), null);
            return true;
        }
        keepPace();
        Delivery delivery;
        try {
            delivery = connection.send(
                    rendered.letter(), rendered.message().origin().key());
        } catch (AddressException e) {
            outbox.settle(rendered, DeliveryProblem.bad_address, null);
            return true;
        } catch (MessagingException | RuntimeException e) {
            LOG.error("The message {} cannot be sent", rendered.message().id(), e);
            outbox.settle(rendered, DeliveryProblem.not_written, null);
            return true;
        }
        note(rendered, delivery);
        if (delivery.trouble() != null) {
            away(delivery.trouble());
            return false;
        }
        if (!proved) {
            // A connection alone proves nothing: a server may greet us and refuse all that we bring.
            server.works();
            proved = true;
        }
        return true;
    }

    private void note(RenderedMessage rendered, Delivery delivery) {
        Message message = rendered.message();
        switch (delivery.outcome()) {
            case accepted -> {
                unnoted = message;
                noteSent();
            }
            case refused -> outbox.settle(rendered, DeliveryProblem.refused, delivery.answer());
            case deferred -> {
                if (message.attempts() >= settings.attempts()) {
                    outbox.settle(rendered, DeliveryProblem.refused_for_now, delivery.answer());
                } else {
                    Duration wait = settings.waitAfter(message.attempts());
                    outbox.retry(message, DeliveryProblem.refused_for_now, delivery.answer(), false, wait);
                }
            }
            case broken, doubtful ->
                outbox.retry(
                        message, DeliveryProblem.broken, null, delivery.outcome() == Outcome.doubtful, Duration.ZERO);
            case unavailable -> outbox.release(message);
        }
    }

    /** The database is waited for, but not for ever. */
    private void noteSent() {
        long begin = System.nanoTime();
        while (unnoted != null) {
            try {
                outbox.sent(unnoted);
                unnoted = null;
            } catch (DataAccessException | TransactionException e) {
                if (stopping || System.nanoTime() - begin >= settings.patience().toNanos()) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void away(MailServerTrouble trouble) {
        LOG.warn("The mail server cannot be used, messages wait: {}", trouble);
        server.failed(trouble);
    }

    /** So many mails a second and no more. */
    private void keepPace() {
        if (settings.perSecond() > 0) {
            LockSupport.parkNanos(nextSlot - System.nanoTime());
            nextSlot = Math.max(System.nanoTime(), nextSlot) + 1_000_000_000L / settings.perSecond();
        }
    }

    void stop() {
        stopping = true;
    }

    void close() {
        connection.close();
    }
}
