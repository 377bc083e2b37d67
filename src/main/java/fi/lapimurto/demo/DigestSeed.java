package fi.lapimurto.demo;

import fi.lapimurto.notification.Digests;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What today’s morning would tell everybody, whatever the hour. */
@Component
@Order(6)
class DigestSeed implements SeedPart {

    private final Digests digests;

    DigestSeed(Digests digests) {
        this.digests = digests;
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public void create() {
        digests.write();
    }
}
