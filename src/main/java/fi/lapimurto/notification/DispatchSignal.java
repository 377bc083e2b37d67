package fi.lapimurto.notification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's dispatcher when messages have been written. */
@Component
class DispatchSignal {

    private final Semaphore raised = new Semaphore(0);

    void raise() {
        raised.release();
    }

    /** Raises the signal when the current transaction has been committed. */
    void raiseAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                raise();
            }
        });
    }

    /** Waits for the signal, but no longer than this. */
    void await(Duration longest) throws InterruptedException {
        raised.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        raised.drainPermits();
    }
}
