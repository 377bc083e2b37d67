package fi.lapimurto.engine;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Repeats a use case that met somebody else's at the same moment: whole, in a new transaction, so that rows of the
 * domain and of the engine are read anew. People who finish tasks together then see no error.
 */
@Component
public class Repetition {

    static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Repetition.class);

    private final TransactionTemplate transaction;

    Repetition(PlatformTransactionManager transactions) {
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

    /** Tells a person who met others again and again what to do about it. */
    static <T> T orBusy(Supplier<T> repeated) {
        try {
            return repeated.get();
        } catch (RuntimeException e) {
            if (!otherWasFaster(e)) {
                throw e;
            }
            LOG.debug("Others were faster each time", e);
            throw Refused.conflict("engine.busy");
        }
    }

    static <T> T repeated(Supplier<T> attempt) {
        for (int number = 1; ; number++) {
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                boolean again = otherWasFaster(e) || e instanceof DataIntegrityViolationException;
                if (!again || number == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("Two at the same moment, attempt {} begins anew", number + 1, e);
            }
        }
    }

    private static boolean otherWasFaster(RuntimeException e) {
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
