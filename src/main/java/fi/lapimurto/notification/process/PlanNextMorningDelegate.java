package fi.lapimurto.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the next morning wait before anything of this one can fail. */
@Component
class PlanNextMorningDelegate implements JavaDelegate {

    private final RemindersProcess reminders;

    PlanNextMorningDelegate(RemindersProcess reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.planNext();
    }
}
