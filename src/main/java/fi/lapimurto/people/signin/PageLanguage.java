package fi.lapimurto.people.signin;

import fi.lapimurto.engine.Language;
import fi.lapimurto.people.PageLanguages;
import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.people.Profile;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page: a public page's own, else the person's own choice, else the visitor's, else the browser's, else the installation's. */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {

    private static final String OF_VISITOR = "LANGUAGE";

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
        Cookie chosen = WebUtils.getCookie(request, OF_VISITOR);
        if (chosen != null && Language.has(chosen.getValue())) {
            return Locale.forLanguageTag(chosen.getValue());
        }
        return PageLanguages.ofBrowser(request, settings.language());
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ResponseCookie chosen = ResponseCookie.from(OF_VISITOR, locale.getLanguage())
                .path("/")
                .httpOnly(true)
                .secure(settings.encrypted())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, chosen.toString());
    }
}
