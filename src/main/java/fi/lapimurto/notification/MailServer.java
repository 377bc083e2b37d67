package fi.lapimurto.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the mail server is. All nodes know it, so that none of them knocks while it is away. */
@Component
class MailServer {

    /** Why it cannot be used. */
    enum Trouble {
        /** It does not answer, or breaks off. */
        away,
        /** Its certificate is not trusted, or encryption is insisted on and it offers none. */
        encryption,
        /** It does not accept our name and password. */
        login,
        /** It does not let us send from our address. */
        sender,
        /** It takes no mails for the time being. */
        busy
    }

    /** Since when and why it cannot be used; {@code null} when it can. */
    record Condition(Instant downSince, Trouble trouble) {}

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    MailServer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Condition condition() {
        return jdbc.sql("select down_since, problem from notification_server where down_since is not null")
                .query((row, number) -> new Condition(
                        row.getTimestamp("down_since").toInstant(), Trouble.valueOf(row.getString("problem"))))
                .optional()
                .orElse(null);
    }

    boolean mayBeTried() {
        return jdbc.sql("select next_try_at is null or next_try_at <= :now from notification_server")
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Waits longer after each failure. */
    void failed(Trouble trouble) {
        int failures = jdbc.sql("select failures from notification_server")
                .query(Integer.class)
                .single();
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        Instant now = clock.instant();
        jdbc.sql("update notification_server set down_since = coalesce(down_since, :now), problem = :trouble,"
                        + " failures = failures + 1, next_try_at = :next")
                .param("now", Timestamp.from(now))
                .param("trouble", trouble.name())
                .param("next", Timestamp.from(now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)))
                .update();
    }

    void works() {
        jdbc.sql("update notification_server set down_since = null, problem = null, failures = 0, next_try_at = null"
                        + " where down_since is not null")
                .update();
    }
}
