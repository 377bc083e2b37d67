package fi.lapimurto.people;

import fi.lapimurto.engine.UseCaseRejected;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps invitations from flooding a mailbox, whoever sends them and into whatever. */
@Component
public class InvitationLimits {

    /** To one address in a day: a letter, and two when it was lost or the name was wrong. */
    public static final int TO_ADDRESS = 3;

    /** By one person in a day. */
    public static final int OF_SENDER = 200;

    private static final Duration DAY = Duration.ofDays(1);

    private final RateLimits limits;

    InvitationLimits(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * Counts an invitation within its collaborative.
     *
     * @return why it must not go
     */
    public Optional<UseCaseRejected> count(UUID collaborativeId, String address, String by) {
        String to = "invitations in " + collaborativeId + " to " + address.toLowerCase(Locale.ROOT);
        Optional<Duration> wait = limits.waiting(to, TO_ADDRESS, DAY);
        if (wait.isPresent()) {
            return wait.map(it -> UseCaseRejected.conflict("team.invitation.soon", address, it.toHours() + 1));
        }
        wait = limits.count("invitations in " + collaborativeId + " by " + by, OF_SENDER, DAY);
        if (wait.isEmpty()) {
            limits.count(to, TO_ADDRESS, DAY);
        }
        return wait.map(it -> UseCaseRejected.conflict("team.invitation.many", OF_SENDER));
    }

    /** What whoever asks an address a second time is told. */
    public static UseCaseRejected waiting(String address) {
        return UseCaseRejected.conflict("team.invitation.waiting", address);
    }
}
