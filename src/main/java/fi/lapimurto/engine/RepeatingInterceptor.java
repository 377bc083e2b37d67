package fi.lapimurto.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Repeats the submission of a form that Tasklist sends straight to the engine (see {@link RetryingTransaction}). */
class RepeatingInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> REPEATABLE = Set.of(SubmitTaskFormCmd.class, SubmitStartFormCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        boolean outermost = !TransactionSynchronizationManager.isActualTransactionActive();
        if (outermost && REPEATABLE.contains(command.getClass())) {
            try {
                return RetryingTransaction.repeated(() -> next.execute(command));
            } catch (AuthorizationException e) {
                // Nobody has a right to a task that somebody else finished since it was read: seen anew, it is gone.
                return RetryingTransaction.repeated(() -> next.execute(command));
            }
        }
        return next.execute(command);
    }
}
