package fi.lapimurto.engine;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Repeats a use case that met somebody else's at the same moment: whole, in a new transaction, so that rows of the
 * domain and of the engine are read anew. People who finish tasks together then see no error.
 */
@Component
public class RetryingTransaction {

    static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(RetryingTransaction.class);

    private static final RetryTemplate RETRY = RetryTemplate.builder()
            .maxAttempts(ATTEMPTS)
            .noBackoff()
            .retryOn(it -> otherWasFaster(it) || it instanceof DataIntegrityViolationException)
            .build();

    private final TransactionTemplate transaction;

    RetryingTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs a use case in a transaction of its own, at most {@value #ATTEMPTS} times. */
    public <T> T inTransaction(Supplier<T> useCase) {
        return orBusy(() -> repeated(() -> transaction.execute(status -> useCase.get())));
    }

    /** Runs a use case in a transaction of its own, at most {@value #ATTEMPTS} times. */
    public void inTransaction(Runnable useCase) {
        inTransaction(() -> {
            useCase.run();
            return null;
        });
    }

    /** Runs a use case in the transaction that goes on, or else in one of its own. */
    <T> T call(Callable<T> useCase) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? unchecked(useCase)
                : inTransaction(() -> unchecked(useCase));
    }

    static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells a person who met others again and again what to do about it. */
    static <T> T orBusy(Supplier<T> repeated) {
        try {
            return repeated.get();
        } catch (RuntimeException e) {
            if (!otherWasFaster(e)) {
                throw e;
            }
            LOG.debug("Others were faster each time", e);
            throw UseCaseRejected.conflict("engine.busy");
        }
    }

    static <T> T repeated(Supplier<T> attempt) {
        return RETRY.execute(context -> attempt.get());
    }

    private static boolean otherWasFaster(Throwable e) {
        return e instanceof OptimisticLockingException
                || e instanceof ConcurrencyFailureException
                || e instanceof ProcessEnginePersistenceException && metAnother(e);
    }

    /**
     * What the engine does not tell from other failures of the database: a deadlock, or a row that another has added to or
     * taken from what is being ended (SQL states of classes 40 and 23).
     */
    private static boolean metAnother(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found && found.getSQLState() != null) {
                return found.getSQLState().startsWith("40")
                        || found.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
