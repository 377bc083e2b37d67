package fi.lapimurto.engine;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the whole installation.
 *
 * @param language the language of what cannot follow a person or a collaborative: diagrams in Cockpit, start forms,
 *     default filters; {@code fi}, {@code sv} or {@code en}
 */
@ConfigurationProperties("lapimurto")
public record EngineSettings(@DefaultValue("fi") String language) {

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
