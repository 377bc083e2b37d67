package fi.lapimurto.recruiting.web;

import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.people.Permission;
import fi.lapimurto.task.TaskSection;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** From a task of recruiting one goes back to its application, or to all of them. */
@Component
class ApplicationTaskSection implements TaskSection {

    private static final String APPLICATION_ID = "applicationId";

    private final MessageSource messages;

    ApplicationTaskSection(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Home> home(Shown shown) {
        TaskSubject subject = shown.task().subject();
        if (!shown.task().process().equals("recruitment")
                || !shown.roles().may(Permission.APPLICATIONS, shown.round().id())) {
            return Optional.empty();
        }
        String all = "/collaboratives/" + shown.round().id() + "/applications";
        return Optional.of(
                subject.has(APPLICATION_ID)
                        ? new Home(
                                all + "/" + subject.text(APPLICATION_ID),
                                words("recruiting.task.application", shown),
                                null)
                        : new Home(all, words("recruiting.list.title", shown), null));
    }

    private String words(String key, Shown shown) {
        return messages.getMessage(key, null, shown.locale());
    }
}
