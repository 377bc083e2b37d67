package fi.lapimurto.web;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are written.
 *
 * @param format the country whose numbers and days the files have, since its spreadsheets open them: the same from a page
 *     in any language
 */
@ConfigurationProperties("lapimurto.files")
public record FileSettings(@DefaultValue("fi-FI") Locale format) {}
