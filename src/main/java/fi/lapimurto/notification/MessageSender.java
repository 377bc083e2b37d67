package fi.lapimurto.notification;

import fi.lapimurto.notification.DeliveryResult.DeliveryOutcome;
import fi.lapimurto.notification.MessageRenderer.RenderedMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Hands one message after the other to the mail server, and notes what became of each before the next one goes. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MessageSender {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSender.class);

    private final Outbox outbox;
    private final SmtpConnection connection;
    private final MailServer server;
    private final NotificationSettings settings;
    private final OutboxMetrics metrics;
    private final RetryTemplate noting;

    /** Sent, and not known to be noted. */
    private Message unnoted;

    /** Whether the mail server has taken or refused a mail since the connection was looked at. */
    private boolean proved;

    private long nextSlot;

    MessageSender(
            Outbox outbox,
            SmtpConnection connection,
            MailServer server,
            NotificationSettings settings,
            OutboxMetrics metrics) {
        this.outbox = outbox;
        this.connection = connection;
        this.server = server;
        this.settings = settings;
        this.metrics = metrics;
        // The database is waited for, but not for ever.
        this.noting = RetryTemplate.builder()
                .withTimeout(settings.patience())
                .fixedBackoff(200)
                .retryOn(List.of(DataAccessException.class, TransactionException.class))
                .build();
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
        trouble.ifPresent(server::failed);
        return trouble.isEmpty();
    }

    /** Sends, drops or gives up a message, and says whether the mail server still takes others. */
    boolean send(RenderedMessage rendered) {
        if (rendered.letter() == null) {
            return settle(rendered, rendered.problem(), null);
        }
        keepPace();
        DeliveryResult delivery;
        try {
            delivery = connection.send(
                    rendered.letter(), rendered.message().origin().key());
        } catch (AddressException e) {
            return settle(rendered, DeliveryProblem.bad_address, null);
        } catch (MessagingException | RuntimeException e) {
            LOG.error("The message {} cannot be sent", rendered.message().id(), e);
            return settle(rendered, DeliveryProblem.not_written, null);
        }
        note(rendered, delivery);
        if (delivery.trouble() != null) {
            server.failed(delivery.trouble());
            return false;
        }
        if (!proved) {
            // A connection alone proves nothing: a server may greet us and refuse all that we bring.
            server.works();
            proved = true;
        }
        return true;
    }

    private boolean settle(RenderedMessage rendered, DeliveryProblem problem, String answer) {
        if (outbox.settle(rendered, problem, answer)) {
            metrics.settled(problem);
        }
        return true;
    }

    private void note(RenderedMessage rendered, DeliveryResult delivery) {
        Message message = rendered.message();
        switch (delivery.outcome()) {
            case accepted -> {
                unnoted = message;
                noteSent();
            }
            case refused -> settle(rendered, DeliveryProblem.refused, delivery.answer());
            case deferred -> {
                if (message.attempts() >= settings.attempts()) {
                    settle(rendered, DeliveryProblem.refused_for_now, delivery.answer());
                } else {
                    Duration wait = settings.waitAfter(message.attempts());
                    outbox.retry(message, DeliveryProblem.refused_for_now, delivery.answer(), false, wait);
                }
            }
            case broken, doubtful ->
                outbox.retry(
                        message,
                        DeliveryProblem.broken,
                        null,
                        delivery.outcome() == DeliveryOutcome.doubtful,
                        Duration.ZERO);
            case unavailable -> outbox.release(List.of(message));
        }
    }

    private void noteSent() {
        if (unnoted != null) {
            noting.execute(context -> {
                outbox.sent(unnoted);
                return null;
            });
            unnoted = null;
            metrics.sent();
        }
    }

    /** So many mails a second and no more. */
    private void keepPace() {
        if (settings.perSecond() > 0) {
            LockSupport.parkNanos(nextSlot - System.nanoTime());
            nextSlot = Math.max(System.nanoTime(), nextSlot) + 1_000_000_000L / settings.perSecond();
        }
    }
}
