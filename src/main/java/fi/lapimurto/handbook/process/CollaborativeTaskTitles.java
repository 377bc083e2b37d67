package fi.lapimurto.handbook.process;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.handbook.Decision;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends every task's name in its collaborative's, so that an organiser of many sees at once whose task it is. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CollaborativeTaskTitles implements TaskTitles {

    private final Collaboratives collaboratives;
    private final MessageSource messages;

    CollaborativeTaskTitles(Collaboratives collaboratives, MessageSource messages) {
        this.collaboratives = collaboratives;
        this.messages = messages;
    }

    /** Those of the collaborative itself and of the processes it calls; what has a team has titles of its own. */
    @Override
    public boolean of(TaskSubject subject) {
        return true;
    }

    @Override
    public String title(String label, TaskSubject subject) {
        String name = collaboratives
                .get(subject.id(CollaborativeProcess.COLLABORATIVE_ID))
                .name();
        Locale locale = Locale.forLanguageTag(subject.text(CollaborativeProcess.LANGUAGE));
        String what = label;
        String occurrence = null;
        if (subject.has(CollaborativeProcess.REOPENED_FORM)) {
            String item = "collaborative.item." + subject.text(CollaborativeProcess.REOPENED_FORM);
            what += ": " + messages.getMessage(item, null, locale);
            occurrence = Decision.processOf(subject.number(CollaborativeProcess.REOPENED_STEP));
        } else if (!subject.process().equals(CollaborativeProcess.KEY)) {
            occurrence = subject.process();
        }
        if (occurrence != null) {
            Object[] number = {subject.number(CollaborativeProcess.WORKSHOP_NUMBER)};
            what += " – " + messages.getMessage("collaborative.occurrence." + occurrence, number, locale);
        }
        return what + " – " + name;
    }
}
