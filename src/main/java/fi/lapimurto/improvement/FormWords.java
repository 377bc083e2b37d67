package fi.lapimurto.improvement;

import fi.lapimurto.engine.TaskSubject;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What forms show of a trial beside what they ask, in the language of the form. */
@Component
class FormWords {

    private final MessageSource messages;

    FormWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(TaskSubject subject, String key, Object... arguments) {
        return messages.getMessage(
                "improvement.form." + key, arguments, Locale.forLanguageTag(subject.text(TaskSubject.LANGUAGE)));
    }

    /** The prediction, or that none was made. */
    String prediction(TaskSubject subject, Plan plan) {
        return plan.prediction() == null ? of(subject, "noPrediction") : plan.prediction();
    }
}
