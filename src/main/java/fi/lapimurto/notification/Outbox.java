package fi.lapimurto.notification;

import fi.lapimurto.engine.RetryingTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of messages that this node has taken. One that another node has taken over meanwhile stays as it is. */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Messages messages;
    private final OutboxQueries queries;
    private final MailIncidentReporter incidents;
    private final RetryingTransaction repetition;
    private final OutboxMetrics metrics;
    private final Clock clock;

    Outbox(
            Messages messages,
            OutboxQueries queries,
            MailIncidentReporter incidents,
            RetryingTransaction repetition,
            OutboxMetrics metrics,
            Clock clock) {
        this.messages = messages;
        this.queries = queries;
        this.incidents = incidents;
        this.repetition = repetition;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Lets messages wait again that a node has held for too long: it is taken for dead. */
    void recover(Duration lease) {
        int recovered = queries.recover(lease);
        if (recovered > 0) {
            LOG.warn("{} messages were with a node that has ended; they are sent again", recovered);
        }
    }

    boolean anythingDue() {
        return queries.anythingDue();
    }

    /** Takes the messages with the earliest deadlines. */
    List<Message> claim(int most) {
        return repetition.inTransaction(() -> messages.byDeadline(queries.claim(most)));
    }

    /** Notes that the mail server has taken a message. */
    void sent(Message taken) {
        boolean ours = change(taken, it -> {
            boolean noted = it.sent(taken.attempts(), clock.instant());
            if (noted) {
                resolveIncident(taken);
            }
            return noted;
        });
        metrics.sent();
        if (!ours) {
            LOG.warn("The message {} was sent, but another node had taken it over meanwhile", taken.id());
        }
    }

    /** Gives a message back that was not tried. */
    void release(Message taken) {
        changeOurs(taken, it -> it.release(clock.instant()));
    }

    /** Lets a message wait for another attempt. */
    void retry(Message taken, DeliveryProblem problem, String answer, boolean doubtful, Duration wait) {
        Instant now = clock.instant();
        changeOurs(taken, it -> it.retry(problem, answer, doubtful, now.plus(wait), now));
    }

    /** Drops a message that is no longer of use, or gives it up: in one transaction with what its process shows. */
    void settle(RenderedMessage rendered, DeliveryProblem problem, String answer) {
        Message taken = rendered.message();
        boolean ours = changeOurs(taken, it -> {
            it.settle(problem, answer, clock.instant());
            if (problem.drops()) {
                resolveIncident(taken);
            } else {
                incidents.open(it, rendered.code(), problem);
            }
        });
        if (ours) {
            metrics.settled(problem);
        }
    }

    /** Only what was given up before can have an incident. */
    private void resolveIncident(Message taken) {
        if (taken.problem() != null) {
            incidents.resolve(taken.id());
        }
    }

    private boolean changeOurs(Message taken, Consumer<Message> change) {
        return change(taken, it -> {
            boolean ours = it.isInAttempt(taken.attempts());
            if (ours) {
                change.accept(it);
            }
            return ours;
        });
    }

    private boolean change(Message taken, Predicate<Message> change) {
        return repetition.inTransaction(
                () -> messages.findById(taken.id()).filter(change).isPresent());
    }
}
