package fi.lapimurto.handbook.process;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.TitlePart;
import fi.lapimurto.handbook.Decision;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What titles of tasks say of a collaborative: its name, the workshop or gap, the item that is opened again. */
@Configuration(proxyBeanMethods = false)
class CollaborativeTitles {

    private final MessageSource messages;

    CollaborativeTitles(MessageSource messages) {
        this.messages = messages;
    }

    @Bean
    TitlePart collaborativeTitle(Collaboratives collaboratives) {
        return TitlePart.of(
                "collaborative",
                it -> collaboratives
                        .get(it.id(CollaborativeProcess.COLLABORATIVE_ID))
                        .name());
    }

    @Bean
    TitlePart workshopTitle() {
        return TitlePart.of("workshop", it -> occurrence(Decision.WORKSHOP, it));
    }

    @Bean
    TitlePart gapTitle() {
        return TitlePart.of("gap", it -> occurrence(Decision.GAP, it));
    }

    @Bean
    TitlePart itemTitle() {
        return TitlePart.of("item", this::item).after(": ");
    }

    private String item(TaskSubject subject) {
        String form = subject.text(CollaborativeProcess.REOPENED_FORM);
        String process = Decision.processOf(subject.number(CollaborativeProcess.REOPENED_STEP));
        String item = messages.getMessage("collaborative.item." + form, null, locale(subject));
        return process == null ? item : item + " – " + occurrence(process, subject);
    }

    private String occurrence(String process, TaskSubject subject) {
        Object[] number = {subject.number(CollaborativeProcess.WORKSHOP_NUMBER)};
        return messages.getMessage("collaborative.occurrence." + process, number, locale(subject));
    }

    private static Locale locale(TaskSubject subject) {
        return Locale.forLanguageTag(subject.text(TaskSubject.LANGUAGE));
    }
}
