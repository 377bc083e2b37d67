package fi.lapimurto.recruiting;

import fi.lapimurto.people.ClientNetwork;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often the public form may be sent: from one network, and for one collaborative. Each node counts for itself and
 * remembers a bounded number of networks.
 */
@Component
public class ApplyLimits {

    private static final int REMEMBERED = 10_000;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final RecruitingSettings settings;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    ApplyLimits(RecruitingSettings settings, Clock clock) {
        this.settings = settings;
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
     * Counts one sending.
     *
     * @return how long to wait when there have been too many
     */
    public synchronized Optional<Duration> tooMany(String code, String address) {
        return wait("network " + ClientNetwork.of(address), settings.perNetwork())
                .or(() -> wait("collaborative " + code, settings.perCollaborative()));
    }

    private Optional<Duration> wait(String what, int most) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(what, it -> bucket(most)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }
}
