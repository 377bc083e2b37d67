package fi.lapimurto.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Remembers in a cookie the page to come back to after signing in. Nothing but its address is kept: a request that comes
 * to it goes on as it is, and not as the one that was kept, which has no headers.
 */
class VisitedPageCookie extends CookieRequestCache {

    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        // Removes the cookie: the page has been reached.
        super.getMatchingRequest(request, response);
        return null;
    }
}
