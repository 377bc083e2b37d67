package fi.lapimurto.measurement;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Words of findings without the program around them. */
public final class FindingTextTester {

    private FindingTextTester() {}

    public static FindingText words() {
        return new FindingText(messages());
    }

    public static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/measurement");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
