package fi.lapimurto.notification;

import fi.lapimurto.engine.RetryingTransaction;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the mail server is. All nodes know it, so that none of them knocks while it is away. */
@Component
class MailServer {

    /** Why nothing goes at present, and since when if that is known. */
    record Standstill(String reason, Instant since) {}

    private final MailServerStatuses statuses;
    private final RetryingTransaction repetition;
    private final NotificationSettings settings;
    private final ObjectProvider<DispatchLoop> loop;
    private final Clock clock;

    MailServer(
            MailServerStatuses statuses,
            RetryingTransaction repetition,
            NotificationSettings settings,
            ObjectProvider<DispatchLoop> loop,
            Clock clock) {
        this.statuses = statuses;
        this.repetition = repetition;
        this.settings = settings;
        this.loop = loop;
        this.clock = clock;
    }

    /** Why nothing goes at present, or {@code null}. */
    Standstill standstill() {
        if (loop.getIfAvailable() == null) {
            return new Standstill("no_server", null);
        }
        if (settings.hold()) {
            return new Standstill("hold", null);
        }
        MailServerStatus status = status();
        return status.trouble() == null ? null : new Standstill(status.trouble().name(), status.downSince());
    }

    MailServerStatus status() {
        return statuses.getByOneTrue();
    }

    boolean mayBeTried() {
        return status().mayBeTried(clock.instant());
    }

    void failed(MailServerTrouble trouble) {
        repetition.inTransaction(() -> status().failed(trouble, clock.instant()));
    }

    void works() {
        repetition.inTransaction(() -> status().works());
    }
}
