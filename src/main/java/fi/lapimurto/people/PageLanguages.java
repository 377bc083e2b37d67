package fi.lapimurto.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The languages of public pages: they are visited once, by people without an account, and speak Swedish too. The
 * language stands in the page's address, so that nothing is kept of visitors.
 */
public final class PageLanguages {

    /** The request's attribute that holds the language of the very page. */
    public static final String OF_PAGE = PageLanguages.class.getName();

    private static final List<Locale> PUBLIC =
            List.of(Locale.forLanguageTag("fi"), Locale.forLanguageTag("sv"), Locale.ENGLISH);

    private PageLanguages() {}

    /**
     * Gives a public page its language: the one that the reader has asked for, else the browser's, else the usual one.
     *
     * @param asked what the reader has chosen, or {@code null}
     * @param usual fi, sv or en
     */
    public static Locale choose(HttpServletRequest request, String asked, String usual) {
        Locale chosen = PUBLIC.stream()
                .filter(it -> it.getLanguage().equals(asked))
                .findFirst()
                .orElseGet(() -> ofBrowser(request, usual));
        request.setAttribute(OF_PAGE, chosen);
        return chosen;
    }

    private static Locale ofBrowser(HttpServletRequest request, String usual) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.forLanguageTag(usual);
        }
        Locale best = Locale.lookup(
                Collections.list(request.getLocales()).stream()
                        .map(it -> new Locale.LanguageRange(it.toLanguageTag()))
                        .toList(),
                PUBLIC);
        return best == null ? Locale.forLanguageTag(usual) : best;
    }
}
