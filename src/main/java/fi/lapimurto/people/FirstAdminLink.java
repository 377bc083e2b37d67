package fi.lapimurto.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where there is no admin, the log says how to become one. There are no default users outside the demonstration. */
@Component
class FirstAdminLink {

    private static final Logger log = LoggerFactory.getLogger(FirstAdminLink.class);

    private final AccessLinkService links;
    private final HomeAddress home;

    FirstAdminLink(AccessLinkService links, HomeAddress home) {
        this.links = links;
        this.home = home;
    }

    /** Last of all: the demonstration makes its own admin when the program is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void offer() {
        links.createForFirstAdmin()
                .ifPresent(token -> log.warn(
                        "There is no admin yet. Whoever opens this link within 24 hours becomes the first one:" + " {}",
                        home.link("/access/" + token)));
    }
}
