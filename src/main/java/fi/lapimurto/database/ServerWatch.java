package fi.lapimurto.database;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

/**
 * Starts the embedded server again when it has ended by itself, as after a kill or on a full disk, and tries until it
 * runs. Meanwhile the program is not ready, and nobody waits for a connection ({@link WatchedDataSource}).
 */
final class ServerWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

    private final EmbeddedServer server;
    private final ApplicationContext program;
    private final ApplicationAvailability availability;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "embedded-postgres-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean down;
    private boolean wasReady;

    ServerWatch(EmbeddedServer server, ApplicationContext program, ApplicationAvailability availability) {
        this.server = server;
        this.program = program;
        this.availability = availability;
        clock.scheduleWithFixedDelay(this::look, 1000, 500, TimeUnit.MILLISECONDS);
    }

    boolean isDown() {
        return down;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            if (!server.hasEnded()) {
                return;
            }
            if (!down) {
                goDown();
            }
            server.startAgain();
            goUp();
        } catch (IOException | DatabaseFailure notYet) {
            log.debug("PostgreSQL did not start yet", notYet);
        } catch (RuntimeException e) {
            log.error("The embedded PostgreSQL is not watched properly", e);
        }
    }

    private void goDown() {
        down = true;
        log.error(
                "The embedded PostgreSQL has ended by itself; it is started again. Its log is in {}", server.folder());
        wasReady = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        if (wasReady) {
            AvailabilityChangeEvent.publish(program, ReadinessState.REFUSING_TRAFFIC);
        }
    }

    private void goUp() {
        down = false;
        if (wasReady) {
            AvailabilityChangeEvent.publish(program, ReadinessState.ACCEPTING_TRAFFIC);
        }
        log.warn("The embedded PostgreSQL runs again");
    }
}
