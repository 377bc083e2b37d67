package fi.lapimurto.people.signin;

import fi.lapimurto.people.Credentials;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs people in by their passwords. Roles are not kept in the session: they are asked each time. */
@Component
class PasswordSignIn implements AuthenticationManager {

    private final Credentials credentials;
    private final Throttle throttle;

    PasswordSignIn(Credentials credentials, Throttle throttle) {
        this.credentials = credentials;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        String login = attempt.getName();
        String person = throttle.attempt(
                        login, address, () -> credentials.check(login, String.valueOf(attempt.getCredentials())))
                .orElseThrow(() -> new BadCredentialsException("Wrong login or password"));
        UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("ROLE_PERSON"));
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }
}
