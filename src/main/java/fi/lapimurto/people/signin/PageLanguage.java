package fi.lapimurto.people.signin;

import fi.lapimurto.people.PageLanguages;
import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.people.Profile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a page: a public page's own, else the person's own choice, else the visit's, else the browser's, else the installation's. */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {

    static final String OF_VISIT = PageLanguage.class.getName();

    private static final List<Locale> COMPLETE = List.of(Locale.forLanguageTag("fi"), Locale.ENGLISH);

    private final PeopleSettings settings;

    PageLanguage(PeopleSettings settings) {
        this.settings = settings;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(PageLanguages.OF_PAGE) instanceof Locale ofPage) {
            return ofPage;
        }
        if (request.getAttribute(StillSignedIn.PERSON) instanceof Profile person) {
            return person.language();
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(OF_VISIT) instanceof Locale locale) {
            return locale;
        }
        if (request.getHeader("Accept-Language") == null) {
            return settings.locale();
        }
        Locale best = Locale.lookup(
                Collections.list(request.getLocales()).stream()
                        .map(it -> new Locale.LanguageRange(it.toLanguageTag()))
                        .toList(),
                COMPLETE);
        return best == null ? settings.locale() : best;
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        request.getSession().setAttribute(OF_VISIT, locale);
    }
}
