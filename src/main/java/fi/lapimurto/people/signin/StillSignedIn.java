package fi.lapimurto.people.signin;

import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of somebody who has been deactivated or has a new password, at their next request. */
class StillSignedIn extends OncePerRequestFilter {

    /** Where the person of the request is kept, so that others need not ask the database again. */
    static final String PERSON = StillSignedIn.class.getName();

    private final People people;

    StillSignedIn(People people) {
        this.people = people;
    }

    /** A request that was refused before it came here has an error page all the same, and that knows who reads it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && !(authentication instanceof AnonymousAuthenticationToken)) {
            HttpSession session = request.getSession(false);
            // Without a session the password came with this very request.
            Instant begun = session == null ? Instant.MAX : Instant.ofEpochMilli(session.getCreationTime());
            Optional<Profile> person = people.stillSignedIn(authentication.getName(), begun);
            person.ifPresent(it -> request.setAttribute(PERSON, it));
            if (person.isEmpty()) {
                SecurityContextHolder.clearContext();
                if (session != null) {
                    session.invalidate();
                }
            }
        }
        chain.doFilter(request, response);
    }
}
