package fi.lapimurto.recruiting;

import fi.lapimurto.people.RateLimits;
import fi.lapimurto.web.ClientNetwork;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often the public form may be sent: from one network, and for one collaborative. */
@Component
public class ApplyLimits {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final RecruitingSettings settings;
    private final RateLimits limits;

    ApplyLimits(RecruitingSettings settings, RateLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * Counts one sending.
     *
     * @return how long to wait when there have been too many
     */
    public Optional<Duration> tooMany(String code, String address) {
        return limits.count("apply from " + ClientNetwork.of(address), settings.perNetwork(), WINDOW)
                .or(() -> limits.count("apply to " + code, settings.perCollaborative(), WINDOW));
    }
}
