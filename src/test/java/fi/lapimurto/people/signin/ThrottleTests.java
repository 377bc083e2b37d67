package fi.lapimurto.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private Instant now = Instant.parse("2027-01-15T08:00:00Z");
    private final Throttle throttle = new Throttle(new Clock() {
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
    });

    @Test
    void closesOneAddressAndNotItsNeighbour() {
        fail("192.0.2.1", Throttle.FAILURES);

        assertThat(throttle.isClosed("192.0.2.1")).isTrue();
        assertThat(throttle.isClosed("192.0.2.2")).isFalse();
    }

    @Test
    void opensAgainAfterTheWindow() {
        fail("192.0.2.1", Throttle.FAILURES);

        now = now.plus(Throttle.WINDOW);

        assertThat(throttle.isClosed("192.0.2.1")).isFalse();
    }

    @Test
    void countsANetworkOfTheNewProtocolAsOneAddress() {
        for (int i = 0; i < Throttle.FAILURES; i++) {
            throttle.failed("2001:db8:1:2::" + Integer.toHexString(i + 1));
        }

        assertThat(throttle.isClosed("2001:db8:1:2:ffff::1")).isTrue();
        assertThat(throttle.isClosed("2001:db8:1:3::1")).isFalse();
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(address);
        }
    }
}
