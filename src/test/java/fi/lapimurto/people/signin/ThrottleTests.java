package fi.lapimurto.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.people.RateLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private static final String HERE = "192.0.2.1";

    private Instant now = Instant.parse("2027-01-15T08:00:00Z");
    private final Throttle throttle = new Throttle(new RateLimits(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }));

    @Test
    void slowsOneAccountDownAndNotItsNeighboursNorOtherNetworks() {
        fail("anna", HERE, Throttle.OF_ACCOUNT);

        assertThat(isLookedAt("Anna", HERE)).isFalse();
        assertThat(isLookedAt("bertta", HERE)).isTrue();
        assertThat(isLookedAt("anna", "192.0.2.2")).isTrue();
    }

    @Test
    void opensAgainForOneTryAMinute() {
        fail("anna", HERE, Throttle.OF_ACCOUNT);

        now = now.plus(Throttle.OF_ACCOUNT_WINDOW.dividedBy(Throttle.OF_ACCOUNT));

        assertThat(isLookedAt("anna", HERE)).isTrue();
        fail("anna", HERE, 1);
        assertThat(isLookedAt("anna", HERE)).isFalse();
    }

    /** What was refused for the account alone does not use up what its whole network has. */
    @Test
    void slowsTryingManyAccountsDownToOneASecond() {
        fail("anna", HERE, 1000);
        for (int i = 0; i < Throttle.OF_NETWORK - Throttle.OF_ACCOUNT; i++) {
            assertThat(isLookedAt("somebody" + i, HERE)).isTrue();
            fail("somebody" + i, HERE, 1);
        }
        assertThat(isLookedAt("bertta", HERE)).isFalse();

        now = now.plus(Throttle.OF_NETWORK_WINDOW.dividedBy(Throttle.OF_NETWORK));

        assertThat(isLookedAt("bertta", HERE)).isTrue();
    }

    @Test
    void ofManyTriesAtOnceNoneIsLookedAtTooMuch() {
        AtomicInteger looks = new AtomicInteger();

        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                throttle.attempt("anna", HERE, () -> {
                    looks.incrementAndGet();
                    return Optional.empty();
                });
            } catch (TooManyTries refused) {
                // As most of them are.
            }
        });

        assertThat(looks).hasValue(Throttle.OF_ACCOUNT);
    }

    @Test
    void countsANetworkOfTheNewProtocolAsOneAddress() {
        for (int i = 0; i < Throttle.OF_ACCOUNT; i++) {
            fail("anna", "2001:db8:1:2::" + Integer.toHexString(i + 1), 1);
        }

        assertThat(isLookedAt("anna", "2001:db8:1:2:ffff::1")).isFalse();
        assertThat(isLookedAt("anna", "2001:db8:1:3::1")).isTrue();
    }

    /** Whether a password is looked at; it is right and counts for nothing. */
    private boolean isLookedAt(String login, String address) {
        try {
            return throttle.attempt(login, address, () -> Optional.of(login)).isPresent();
        } catch (TooManyTries refused) {
            return false;
        }
    }

    private void fail(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            try {
                throttle.attempt(login, address, Optional::empty);
            } catch (TooManyTries refused) {
                // Counts for nothing.
            }
        }
    }
}
