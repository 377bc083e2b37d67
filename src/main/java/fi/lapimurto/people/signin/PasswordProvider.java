package fi.lapimurto.people.signin;

import fi.lapimurto.people.Identity;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs people in by the passwords that the engine keeps. Roles are not kept in the session: they are asked each time. */
@Component
class PasswordProvider implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final People people;
    private final Identity identity;
    private final Throttle throttle;

    PasswordProvider(People people, Identity identity, Throttle throttle) {
        this.people = people;
        this.identity = identity;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        if (throttle.isClosed(address)) {
            throw new LockedException("Too many failures from one address");
        }
        String login = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Optional<Profile> person = login.length() > 64 || password.length() > LONGEST || login.indexOf('\0') >= 0
                ? Optional.empty()
                : people.find(login).filter(Profile::active);
        if (person.isEmpty() || !identity.isPassword(person.get().login(), password)) {
            throttle.failed(address);
            throw new BadCredentialsException("Wrong login or password");
        }
        UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(
                person.get().login(), null, AuthorityUtils.createAuthorityList("ROLE_PERSON"));
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
