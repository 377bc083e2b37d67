package fi.lapimurto.notification;

import fi.lapimurto.engine.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** How the mail server is. All nodes know it, so that none of them knocks while it is away. */
@Component
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    /** Why nothing goes at present, and since when if that is known. */
    record Standstill(String reason, Instant since) {}

    private final MailServerStatuses statuses;
    private final NotificationSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final Clock clock;

    MailServer(
            MailServerStatuses statuses,
            NotificationSettings settings,
            ObjectProvider<JavaMailSender> mail,
            Clock clock) {
        this.statuses = statuses;
        this.settings = settings;
        this.mail = mail;
        this.clock = clock;
    }

    /** Why nothing goes at present, or {@code null}. */
    Standstill standstill() {
        if (mail.getIfAvailable() == null) {
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

    @UseCase
    public void failed(MailServerTrouble trouble) {
        LOG.warn("The mail server cannot be used, messages wait: {}", trouble);
        status().failed(trouble, clock.instant());
    }

    @UseCase
    public void works() {
        status().works();
    }
}
