package fi.lapimurto.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * How messages fare, for those who watch over the program. The counters are this node's since its start; the numbers by
 * state and the age of the oldest are those of all nodes.
 */
@Component
class OutboxMetrics {

    /** Two questions to the database serve all numbers of a visit. */
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private record Standing(Map<MessageState, Long> counts, Instant oldestWaiting, long readAt) {}

    private final Messages messages;
    private final Clock clock;
    private final Counter sent;
    private final Counter failed;
    private final Counter dropped;
    private Standing standing;

    OutboxMetrics(MeterRegistry registry, Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.sent = counter(registry, "sent", "Mails that the mail server has taken");
        this.failed = counter(registry, "failed", "Messages that were given up");
        this.dropped = counter(registry, "dropped", "Messages that were no longer of use when their turn came");
        for (MessageState state : MessageState.values()) {
            Supplier<Number> count = () -> standing().counts.getOrDefault(state, 0L);
            Gauge.builder("lapimurto.outbox.messages", count)
                    .tag("state", state.name())
                    .description("Messages by state")
                    .register(registry);
        }
        TimeGauge.builder("lapimurto.outbox.oldest.waiting", this::oldestWaiting, TimeUnit.SECONDS)
                .description("For how long the oldest message that has not gone has been waiting, 0 if there is none")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder("lapimurto.outbox." + name)
                .description(description)
                .register(registry);
    }

    void sent() {
        sent.increment();
    }

    void settled(DeliveryProblem problem) {
        (problem.drops() ? dropped : failed).increment();
    }

    private Number oldestWaiting() {
        Instant oldest = standing().oldestWaiting;
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }

    private synchronized Standing standing() {
        if (standing == null || System.nanoTime() - standing.readAt > FRESH) {
            Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
            messages.counts(true, Set.of()).forEach(it -> counts.put(it.state(), it.messages()));
            standing = new Standing(counts, messages.oldest(MessageState.waiting), System.nanoTime());
        }
        return standing;
    }
}
