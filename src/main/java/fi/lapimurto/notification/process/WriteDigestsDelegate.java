package fi.lapimurto.notification.process;

import fi.lapimurto.notification.Digests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody what waits for them. */
@Component
class WriteDigestsDelegate implements JavaDelegate {

    private final Digests digests;

    WriteDigestsDelegate(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        digests.writeInTheMorning();
    }
}
