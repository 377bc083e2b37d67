package fi.lapimurto.notification;

import fi.lapimurto.engine.EngineSettings;
import fi.lapimurto.engine.RetryingTransaction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is given up is noted twice in one transaction: on the message, and as an incident of its process. */
@Component
class Failures {

    private final Outbox outbox;
    private final MailIncidents incidents;
    private final RetryingTransaction repetition;
    private final MessageSource messages;
    private final EngineSettings settings;
    private final OutboxMetrics metrics;

    Failures(
            Outbox outbox,
            MailIncidents incidents,
            RetryingTransaction repetition,
            MessageSource messages,
            EngineSettings settings,
            OutboxMetrics metrics) {
        this.outbox = outbox;
        this.incidents = incidents;
        this.repetition = repetition;
        this.messages = messages;
        this.settings = settings;
        this.metrics = metrics;
    }

    void giveUp(Message message, String code, Problem problem, String answer) {
        boolean ours = repetition.inTransaction(() -> {
            boolean failed = outbox.failed(message, problem, answer);
            if (failed) {
                Kind kind = message.kind();
                incidents.open(message.id(), code, kind.process(), kind.element(), text(kind, problem));
            }
            return failed;
        });
        if (ours) {
            metrics.failed();
        }
    }

    void drop(Message message, Problem problem) {
        boolean ours = repetition.inTransaction(() -> {
            boolean dropped = outbox.dropped(message, problem);
            if (dropped) {
                over(message);
            }
            return dropped;
        });
        if (ours) {
            metrics.dropped();
        }
    }

    /** Only what was given up before can have an incident. */
    void over(Message message) {
        if (message.problem() != null) {
            repetition.inTransaction(() -> incidents.resolve(message.id()));
        }
    }

    private String text(Kind kind, Problem problem) {
        return messages.getMessage(
                "notification.incident",
                new Object[] {
                    messages.getMessage("notification.kind." + kind, null, settings.locale()),
                    messages.getMessage("notification.problem." + problem, null, settings.locale())
                },
                settings.locale());
    }
}
