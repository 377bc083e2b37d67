package fi.lapimurto.people.signin;

import fi.lapimurto.people.PeopleSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Tokens against forged forms: in the session of who is signed in, else in a cookie, so that visitors need no session. */
@Component
class CsrfTokens implements CsrfTokenRepository {

    private final CsrfTokenRepository ofSession = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository ofVisitor = new CookieCsrfTokenRepository();

    CsrfTokens(PeopleSettings settings) {
        ofVisitor.setCookieName("VISITOR-CSRF");
        ofVisitor.setHeaderName("X-CSRF-TOKEN");
        ofVisitor.setCookieCustomizer(
                cookie -> cookie.sameSite("Lax").secure(settings.encrypted()).path("/"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return at(request).generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        at(request).saveToken(token, request, response);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return at(request).loadToken(request);
    }

    private CsrfTokenRepository at(HttpServletRequest request) {
        return request.getSession(false) == null ? ofVisitor : ofSession;
    }
}
