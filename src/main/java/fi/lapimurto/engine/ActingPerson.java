package fi.lapimurto.engine;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Calls the engine as a person, without the engine's own rights: what the person may do the domain asks. */
@Component
class ActingPerson {

    private final ProcessEngineConfigurationImpl engine;
    private final IdentityService identity;

    ActingPerson(ProcessEngineConfigurationImpl engine, IdentityService identity) {
        this.engine = engine;
        this.identity = identity;
    }

    /**
     * Runs one command of the engine, repeated whole when it meets another.
     *
     * @throws UseCaseRejected when the domain refuses, or what it is about is gone
     */
    <T> T call(String userId, Function<CommandContext, T> work) {
        identity.setAuthenticatedUserId(userId);
        try {
            Callable<T> repeatable = () -> engine.getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> work.apply(context)));
            return RetryingTransaction.orBusy(
                    () -> RetryingTransaction.repeated(() -> RetryingTransaction.unchecked(repeatable)));
        } catch (NullValueException goneMeanwhile) {
            throw UseCaseRejected.conflict("engine.task.notOpen");
        } catch (RuntimeException e) {
            throw RefusedForm.in(e).map(RuntimeException.class::cast).orElse(e);
        } finally {
            identity.clearAuthentication();
        }
    }
}
