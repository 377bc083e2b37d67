package fi.lapimurto.notification;

import fi.lapimurto.engine.EngineSettings;
import fi.lapimurto.engine.Repetition;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is given up is noted twice in one transaction: on the message, and as an incident of its process. */
@Component
class Failures {

    private final Outbox outbox;
    private final MailIncidents incidents;
    private final Repetition repetition;
    private final MessageSource messages;
    private final EngineSettings settings;

    Failures(
            Outbox outbox,
            MailIncidents incidents,
            Repetition repetition,
            MessageSource messages,
            EngineSettings settings) {
        this.outbox = outbox;
        this.incidents = incidents;
        this.repetition = repetition;
        this.messages = messages;
        this.settings = settings;
    }

    void giveUp(Message message, String code, Problem problem, String answer) {
        repetition.inTransaction(() -> {
            if (outbox.failed(message, problem, answer)) {
                Kind kind = message.kind();
                incidents.open(message.id(), code, kind.process(), kind.element(), text(kind, problem));
            }
        });
    }

    void drop(Message message, Problem problem) {
        repetition.inTransaction(() -> {
            if (outbox.dropped(message, problem)) {
                over(message);
            }
        });
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
