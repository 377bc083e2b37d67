package fi.lapimurto.journey.web;

import fi.lapimurto.engine.Labels;
import fi.lapimurto.journey.Deliverable;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What deliverables are called: by a message of their own, else as their task is called in the model. */
@Component
class DeliverableNames {

    private final MessageSource messages;
    private final Labels labels;

    DeliverableNames(MessageSource messages, Labels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    public String of(Deliverable deliverable, Locale locale) {
        String task = labels.ofModel(
                deliverable.process() + "." + deliverable.element(), locale.getLanguage(), deliverable.name());
        return messages.getMessage("journey.work." + deliverable, null, task, locale);
    }
}
