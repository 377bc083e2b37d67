package fi.lapimurto.people;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often something may be done: so many times at once, and as many again spread over a window. Each node counts for
 * itself and remembers a bounded number of keys, those used last.
 */
@Component
public class RateLimits {

    private static final int REMEMBERED = 20_000;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public RateLimits(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Counts one time.
     *
     * @param most how many times within the window
     * @return how long to wait when there have been too many; then it is not counted
     */
    public synchronized Optional<Duration> count(String key, int most, Duration window) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(key, it -> bucket(most, window)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /**
     * Counts nothing.
     *
     * @return how long to wait when there have been too many
     */
    public synchronized Optional<Duration> waiting(String key, int most, Duration window) {
        EstimationProbe probe =
                buckets.computeIfAbsent(key, it -> bucket(most, window)).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(int most, Duration window) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
                .withCustomTimePrecision(time)
                .build();
    }
}
