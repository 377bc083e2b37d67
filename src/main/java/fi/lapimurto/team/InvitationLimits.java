package fi.lapimurto.team;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps invitations from flooding a mailbox, whoever sends them and from whichever team. */
@Component
class InvitationLimits {

    /** To one address in a day: a letter, and two when it was lost or the name was wrong. */
    static final int TO_ADDRESS = 3;

    /** By one person in a day. */
    static final int OF_SENDER = 200;

    private static final Duration DAY = Duration.ofDays(1);

    private final Invitations invitations;
    private final RateLimits limits;
    private final Clock clock;

    InvitationLimits(Invitations invitations, RateLimits limits, Clock clock) {
        this.invitations = invitations;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Counts an invitation within its collaborative.
     *
     * @return why it must not go
     */
    Optional<UseCaseRejected> count(UUID collaborativeId, MemberRow row, String by) {
        String address = row.member().email();
        if (address == null) {
            return Optional.empty();
        }
        if (invitations.areWaiting(collaborativeId, address, row.id(), clock.instant())) {
            return Optional.of(UseCaseRejected.conflict("team.invitation.waiting", address));
        }
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
}
