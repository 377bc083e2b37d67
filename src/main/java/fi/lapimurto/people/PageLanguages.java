package fi.lapimurto.people;

import fi.lapimurto.engine.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/**
 * The languages of pages for those whose own language is not known. Public pages are visited once, by people without an
 * account: their language stands in the page's address, so that nothing is kept of visitors.
 */
public final class PageLanguages {

    /** The request's attribute that holds the language of the very page. */
    public static final String OF_PAGE = PageLanguages.class.getName();

    private PageLanguages() {}

    /**
     * Gives a public page its language: the one that the reader has asked for, else the browser's, else the usual one.
     *
     * @param asked what the reader has chosen, or {@code null}
     * @param usual fi, sv or en
     */
    public static Locale choose(HttpServletRequest request, String asked, String usual) {
        Locale chosen = Language.has(asked) ? Locale.forLanguageTag(asked) : ofBrowser(request, usual);
        request.setAttribute(OF_PAGE, chosen);
        return chosen;
    }

    /**
     * The language that the browser asks for, else the usual one.
     *
     * @param usual fi, sv or en
     */
    public static Locale ofBrowser(HttpServletRequest request, String usual) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.forLanguageTag(usual);
        }
        Locale best = Locale.lookup(
                Collections.list(request.getLocales()).stream()
                        .map(it -> new Locale.LanguageRange(it.toLanguageTag()))
                        .toList(),
                Language.locales());
        return best == null ? Locale.forLanguageTag(usual) : best;
    }
}
