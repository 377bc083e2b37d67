package fi.lapimurto.notification;

import fi.lapimurto.engine.EngineSettings;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells those who follow the processes of messages that were given up. */
@Component
class MailIncidentReporter {

    private final MailIncidents incidents;
    private final MessageKinds kinds;
    private final MessageSource texts;
    private final EngineSettings settings;

    MailIncidentReporter(MailIncidents incidents, MessageKinds kinds, MessageSource texts, EngineSettings settings) {
        this.incidents = incidents;
        this.kinds = kinds;
        this.texts = texts;
        this.settings = settings;
    }

    /** Opens an incident in the process that a message comes from. */
    void open(Message message, String code, DeliveryProblem problem) {
        MessageKind kind = kinds.get(message.origin().kind());
        String text = text(
                "notification.incident",
                text("letter." + kind.name() + ".name"),
                text("notification.problem." + problem));
        incidents.open(message.id(), code, kind.process(), kind.element(), text);
    }

    void resolve(UUID messageId) {
        incidents.resolve(messageId);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, settings.locale());
    }
}
