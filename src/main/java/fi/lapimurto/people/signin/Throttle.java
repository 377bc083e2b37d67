package fi.lapimurto.people.signin;

import fi.lapimurto.people.ClientNetwork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Stops guessing from one address. The engine slows down guessing one person's password; this slows down trying one
 * password on many people, and keeps a stranger from locking everybody out. It remembers a bounded number of addresses.
 */
@Component
class Throttle {

    static final int FAILURES = 30;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;

    private record Failures(Instant since, int count) {}

    private final Clock clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > ADDRESSES;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isClosed(String address) {
        Failures failures = byAddress.get(ClientNetwork.of(address));
        return failures != null && failures.count() >= FAILURES && isRecent(failures);
    }

    /** A success does not forget failures: whoever has one account could guess others’ for ever. */
    synchronized void failed(String address) {
        byAddress.merge(
                ClientNetwork.of(address),
                new Failures(clock.instant(), 1),
                (old, one) -> isRecent(old) ? new Failures(old.since(), old.count() + 1) : one);
    }

    private boolean isRecent(Failures failures) {
        return failures.since().plus(WINDOW).isAfter(clock.instant());
    }
}
