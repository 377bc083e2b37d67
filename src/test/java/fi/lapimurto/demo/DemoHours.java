package fi.lapimurto.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All hours of a day, and the hours of special days: {@code mvn test -Dtest=DemoHours}. */
class DemoHours extends DemoTests {

    /** A Monday, a Saturday, 23 December, and the nights in which the clocks are changed. */
    static Stream<Instant> moments() {
        return Stream.of(
                        hours("2026-11-30T00:05:00Z", 24, 1),
                        hours("2026-12-05T00:05:00Z", 24, 6),
                        hours("2026-12-23T00:05:00Z", 24, 6),
                        hours("2026-10-24T23:30:00Z", 4, 1),
                        hours("2027-03-27T23:30:00Z", 4, 1))
                .flatMap(it -> it);
    }

    private static Stream<Instant> hours(String first, int count, int step) {
        return IntStream.range(0, count / step)
                .mapToObj(it -> Instant.parse(first).plus(Duration.ofHours((long) it * step)));
    }
}
