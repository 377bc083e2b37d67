package fi.lapimurto.notification;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one thread of a node that sends: when something has been written here, and from time to time. */
class DispatchLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchLoop.class);

    /** Grace period for a mail in transit at shutdown. */
    private static final Duration GRACE = Duration.ofSeconds(25);

    private final Dispatcher dispatcher;
    private final DispatchSignal signal;
    private final Duration poll;
    private Thread thread;

    DispatchLoop(Dispatcher dispatcher, DispatchSignal signal, Duration poll) {
        this.dispatcher = dispatcher;
        this.signal = signal;
        this.poll = poll;
    }

    @Override
    public void start() {
        thread = new Thread(this::run, "mail-dispatcher");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!dispatcher.stopping()) {
                dispatch();
                signal.await(poll);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            dispatcher.close();
        }
    }

    private void dispatch() {
        try {
            dispatcher.dispatch();
        } catch (RuntimeException e) {
            LOG.error("Sending messages failed; it goes on in a moment", e);
        }
    }

    @Override
    public void stop() {
        dispatcher.stop();
        signal.raise();
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
