package fi.lapimurto.people;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation says about people's access.
 *
 * @param language the installation's language, fi, sv or en: diagrams and filters of the web apps, and pages for
 *     readers whose own language is not known
 * @param address where people reach the program, such as https://lapimurto.example.org; by default the local port
 */
@ConfigurationProperties("lapimurto")
public record PeopleSettings(@DefaultValue("fi") String language, String address) {

    /** Whether browsers reach the program by TLS, so that cookies must not travel without it. */
    public boolean encrypted() {
        return address != null && address.startsWith("https:");
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
