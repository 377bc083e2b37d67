package fi.lapimurto.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats what Tasklist sends straight to the engine (see {@link RetryingTransaction}): forms, and who has a task in
 * hand. Of the latter the domain alone decides ({@link TaskAssignments}); the engine's rights cannot tell giving back
 * from taking away.
 */
class RepeatingInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> FORMS = Set.of(
            SubmitTaskFormCmd.class,
            SubmitStartFormCmd.class,
            GetTaskFormCmd.class,
            GetTaskFormVariablesCmd.class,
            GetDeployedTaskFormCmd.class);
    private static final Set<Class<?>> ASSIGNMENTS = Set.of(ClaimTaskCmd.class, AssignTaskCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        boolean outermost = !TransactionSynchronizationManager.isActualTransactionActive();
        if (outermost && ASSIGNMENTS.contains(command.getClass())) {
            return RetryingTransaction.repeated(() -> DoorHandlers.assigning(
                    () -> next.execute(context -> context.runWithoutAuthorization(() -> command.execute(context)))));
        }
        if (outermost && FORMS.contains(command.getClass())) {
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
