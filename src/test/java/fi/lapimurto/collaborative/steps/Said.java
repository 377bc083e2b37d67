package fi.lapimurto.collaborative.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.Figure;
import fi.lapimurto.collaborative.Finding;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What figures and findings say to a reader. */
final class Said {

    static final MessageSource MESSAGES = messages();

    private static final Locale FINNISH = Locale.forLanguageTag("fi");

    private Said() {}

    /** The figures in English, with plain spaces. */
    static List<String> figures(List<Figure> figures) {
        return figures.stream()
                .map(it -> text(it.text(), it.arguments(), Locale.ENGLISH))
                .toList();
    }

    static List<String> finnish(List<Figure> figures) {
        return figures.stream()
                .map(it -> text(it.text(), it.arguments(), FINNISH))
                .toList();
    }

    /** Level and key of each finding, once it is known that both languages have its texts. */
    static List<String> findings(List<Finding> findings) {
        for (Finding finding : findings) {
            for (Locale locale : List.of(Locale.ENGLISH, FINNISH)) {
                assertThat(text(finding.text(), finding.arguments(), locale))
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(text(finding.source(), List.of(), locale)).isNotBlank();
            }
        }
        return findings.stream().map(it -> it.level() + " " + it.key()).toList();
    }

    private static String text(String key, List<Object> arguments, Locale locale) {
        return MESSAGES.getMessage(key, arguments.toArray(), locale)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private static MessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/sheets", "messages/collaborative");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
