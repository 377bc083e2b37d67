package fi.lapimurto.handbook.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.Texts;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What rules and figures say, in a form that tests can compare, and only if it can be said in every language. */
final class Said {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private Said() {}

    /** Level and key of each finding, such as {@code warn coaches.tooFew}. */
    static List<String> by(List<Finding> findings) {
        assertThat(List.of("sheet.properties", "sheet_fi.properties", "sheet_sv.properties"))
                .allSatisfy(file -> {
                    Map<String, String> words = Texts.of(MESSAGES.resolve(file));
                    assertThat(findings).allSatisfy(it -> assertThat(words).containsKeys(it.text(), it.source()));
                });
        assertThat(texts(findings)).noneMatch(it -> it.contains("{"));
        return findings.stream().map(it -> it.level() + " " + it.key()).toList();
    }

    /** The findings as an English reader sees them. */
    static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(it -> messages().getMessage(it.text(), it.arguments().toArray(), Locale.ENGLISH))
                .toList();
    }

    /** The figures as an English reader sees them. */
    static List<String> figures(List<Figure> figures) {
        return figures.stream()
                .map(it -> messages().getMessage(it.text(), it.arguments().toArray(), Locale.ENGLISH))
                .toList();
    }

    /** The figures as a Finnish reader sees them, with plain spaces. */
    static List<String> finnish(List<Figure> figures) {
        return figures.stream()
                .map(it -> messages()
                        .getMessage(it.text(), it.arguments().toArray(), Locale.forLanguageTag("fi"))
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' '))
                .toList();
    }

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/sheet", "messages/steps", "messages/collaborative");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
