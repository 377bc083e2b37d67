package fi.lapimurto.engine.gate;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Lets only so many calls to the engine go on at once, in all and of one person, so that however dear they are, pages and
 * jobs find a connection to the database. Whoever comes meanwhile waits for a while.
 */
class EngineTurns {

    /** Less than half of the connections (spring.datasource.hikari.maximum-pool-size). */
    static final int ALL = 6;

    static final int OF_ONE = 3;

    private final Duration patience;
    private final Semaphore all = new Semaphore(ALL, true);

    /** One for each person, or for a few who share it by chance. */
    private final Semaphore[] each =
            Stream.generate(() -> new Semaphore(OF_ONE, true)).limit(256).toArray(Semaphore[]::new);

    /** @param patience how long somebody waits */
    EngineTurns(Duration patience) {
        this.patience = patience;
    }

    /** One call's turn, until it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for the person's turn.
     *
     * @throws Closed when there is none for too long
     */
    Turn take(String login) throws Closed {
        Semaphore own = each[Math.floorMod(Objects.hashCode(login), each.length)];
        acquire(own, HttpStatus.TOO_MANY_REQUESTS);
        try {
            acquire(all, HttpStatus.SERVICE_UNAVAILABLE);
        } catch (Closed busy) {
            own.release();
            throw busy;
        }
        return () -> {
            all.release();
            own.release();
        };
    }

    private void acquire(Semaphore turns, HttpStatus otherwise) throws Closed {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Closed(otherwise, "gate.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Closed(otherwise, "gate.busy");
        }
    }
}
