package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.notification.MessageRenderer.RenderedMessage;
import fi.lapimurto.notification.process.MailIncidents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of messages that this node has taken. One that another node has taken over meanwhile stays as it is. */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Messages messages;
    private final OutboxQueries queries;
    private final MailIncidents incidents;
    private final MessageKinds kinds;
    private final Collaboratives collaboratives;
    private final Clock clock;

    Outbox(
            Messages messages,
            OutboxQueries queries,
            MailIncidents incidents,
            MessageKinds kinds,
            Collaboratives collaboratives,
            Clock clock) {
        this.messages = messages;
        this.queries = queries;
        this.incidents = incidents;
        this.kinds = kinds;
        this.collaboratives = collaboratives;
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
    @UseCase
    public List<Message> claim(int most) {
        return messages.byDeadline(queries.claim(most));
    }

    /** Notes that the mail server has taken a message. */
    @UseCase
    public void sent(Message taken) {
        if (messages.findById(taken.id())
                .filter(it -> it.sent(taken.attempts(), clock.instant()))
                .isPresent()) {
            resolveIncident(taken);
        } else {
            LOG.warn("The message {} was sent, but another node had taken it over meanwhile", taken.id());
        }
    }

    /** Gives messages back that were not tried. */
    @UseCase
    public void release(Collection<Message> taken) {
        taken.forEach(message -> ours(message).ifPresent(it -> it.release(clock.instant())));
    }

    /** Lets a message wait for another attempt. */
    @UseCase
    public void retry(Message taken, DeliveryProblem problem, String answer, boolean doubtful, Duration wait) {
        Instant now = clock.instant();
        if (doubtful && taken.origin().content() != null) {
            // A digest would rather be lost than doubled.
            ours(taken).ifPresent(it -> it.settle(problem, answer, now));
            return;
        }
        ours(taken).ifPresent(it -> it.retry(problem, answer, doubtful, now.plus(wait), now));
    }

    /**
     * Drops a message that is no longer of use, or gives it up: in one transaction with what its process shows.
     *
     * @return whether it was still ours
     */
    @UseCase
    public boolean settle(RenderedMessage rendered, DeliveryProblem problem, String answer) {
        Optional<Message> ours = ours(rendered.message());
        ours.ifPresent(it -> {
            it.settle(problem, answer, clock.instant());
            if (problem.drops()) {
                resolveIncident(rendered.message());
            } else if (it.origin().collaborativeId() != null) {
                MessageKind kind = kinds.of(it.origin());
                String code = collaboratives.get(it.origin().collaborativeId()).code();
                incidents.open(it.id(), code, kind.process(), kind.element(), kind.name(), problem.name());
            }
        });
        return ours.isPresent();
    }

    private Optional<Message> ours(Message taken) {
        return messages.findById(taken.id()).filter(it -> it.isInAttempt(taken.attempts()));
    }

    /** Only what was given up before can have an incident. */
    private void resolveIncident(Message taken) {
        if (taken.problem() != null) {
            incidents.resolve(taken.id());
        }
    }
}
