package fi.lapimurto.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a day takes out messages whose time is over: what was sent, or dropped, long ago. What failed stays. */
@Component
@EnableScheduling
class OutboxCleanup {

    /** Few at a time, so that nobody waits for them. */
    static final int AT_A_TIME = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxCleanup.class);

    private final OutboxQueries queries;
    private final NotificationSettings settings;

    OutboxCleanup(OutboxQueries queries, NotificationSettings settings) {
        this.queries = queries;
        this.settings = settings;
    }

    /** Several nodes may do it at the same time. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "P1D")
    void deleteOld() {
        int deleted = 0;
        int last;
        do {
            last = queries.deleteSettled(settings.keep(), AT_A_TIME);
            deleted += last;
        } while (last == AT_A_TIME);
        if (deleted > 0) {
            LOG.info(
                    "{} messages that were settled more than {} days ago are deleted",
                    deleted,
                    settings.keep().toDays());
        }
    }
}
