package fi.lapimurto.collaborative;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.engine.Language;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Finding.Level;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** What rules say, with their texts as readers of each language see them. */
public final class SampleFindings {

    public static final MessageSource TEXTS = texts();

    private SampleFindings() {}

    /** Nothing at all is said. */
    public static void assertSilent(List<Finding> findings) {
        assertThat(findings).isEmpty();
    }

    /** A rule does not say anything, whatever the others say. */
    public static void assertSilentOn(String key, List<Finding> findings) {
        assertThat(findings).extracting(Finding::key).doesNotContain(key);
    }

    /** A rule says something once, in every language and with its source, whatever the others say. */
    public static void assertSaid(Level level, String key, List<Finding> findings) {
        assertThat(findings)
                .filteredOn(it -> it.key().equals(key))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.level()).isEqualTo(level);
                    assertTexts(it.text(), it.arguments());
                    assertTexts(it.source(), List.of());
                });
    }

    public static void assertTexts(String key, List<Object> arguments) {
        assertThat(Language.locales())
                .allSatisfy(language -> assertThat(TEXTS.getMessage(key, arguments.toArray(), language))
                        .isNotBlank()
                        .doesNotContain("{"));
    }

    /** A figure as an English reader sees it. */
    public static String english(Figure figure) {
        assertTexts(figure.text(), figure.arguments());
        return TEXTS.getMessage(figure.text(), figure.arguments().toArray(), Locale.ENGLISH);
    }

    private static MessageSource texts() {
        ReloadableResourceBundleMessageSource texts = new ReloadableResourceBundleMessageSource();
        texts.setBasenames("classpath:messages/sheet", "classpath:messages/collaborative", "classpath:messages/steps");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
