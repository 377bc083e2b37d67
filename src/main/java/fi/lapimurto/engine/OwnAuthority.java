package fi.lapimurto.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets the program act in the engine on its own authority, where the domain has already decided that the person may.
 */
@Component
public class OwnAuthority {

    private final IdentityService identity;

    OwnAuthority(IdentityService identity) {
        this.identity = identity;
    }

    /** Does the work without the engine’s own checks, and leaves the acting person as they were. */
    public <T> T call(Supplier<T> work) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }
}
