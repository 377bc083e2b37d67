package fi.lapimurto.notification;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** When a node sends: after messages have been written here, and from time to time. */
@Component
@ConditionalOnProperty("spring.mail.host")
class DispatchSchedule implements SchedulingConfigurer {

    /** Published in the transaction in which messages were written or are to be sent again. */
    record MessagesWritten() {}

    private final Dispatcher dispatcher;
    private final TaskScheduler scheduler;
    private final NotificationSettings settings;
    private final AtomicBoolean woken = new AtomicBoolean();

    DispatchSchedule(Dispatcher dispatcher, TaskScheduler scheduler, NotificationSettings settings) {
        this.dispatcher = dispatcher;
        this.scheduler = scheduler;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(dispatcher::dispatch, settings.poll());
    }

    @TransactionalEventListener
    void wake(MessagesWritten event) {
        if (woken.compareAndSet(false, true)) {
            scheduler.schedule(this::dispatch, scheduler.getClock().instant());
        }
    }

    private void dispatch() {
        woken.set(false);
        dispatcher.dispatch();
    }

    /** A mail in transit is waited for by the scheduler, which ends after this. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        woken.set(true);
        dispatcher.stop();
    }
}
