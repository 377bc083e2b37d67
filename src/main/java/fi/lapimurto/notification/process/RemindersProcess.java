package fi.lapimurto.notification.process;

import fi.lapimurto.engine.OwnAuthority;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.notification.Mornings;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process that tells people in the morning what waits for them; each instance is one morning and begins the next. */
@Component
public class RemindersProcess {

    static final String KEY = "reminders";

    static final String MORNING_AT = "morningAt";

    private final RuntimeService runtime;
    private final OwnAuthority authority;
    private final Mornings mornings;
    private final MorningQueries queries;

    RemindersProcess(RuntimeService runtime, OwnAuthority authority, Mornings mornings, MorningQueries queries) {
        this.runtime = runtime;
        this.authority = authority;
        this.mornings = mornings;
        this.queries = queries;
    }

    /** A database that has no morning before it gets one; nodes that start together take turns. */
    @EventListener(ApplicationReadyEvent.class)
    @UseCase
    public void planFirst() {
        queries.lock();
        if (query().count() == 0) {
            plan();
        }
    }

    /** Lets the next morning wait, unless it does so already. */
    public void planNext() {
        queries.lock();
        plan();
    }

    private void plan() {
        Instant next = mornings.next();
        authority.call(() -> {
            if (query().processInstanceBusinessKey(next.toString()).count() == 0) {
                runtime.startProcessInstanceByKey(KEY, next.toString(), Map.of(MORNING_AT, Date.from(next)));
            }
            return null;
        });
    }

    private ProcessInstanceQuery query() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(KEY);
    }
}
