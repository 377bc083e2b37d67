package fi.lapimurto.recruiting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what with an application. */
@Component
public class ApplicationChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a change.
     *
     * @param by the login of who made it, or {@code null} for the applicant or the program
     */
    void keep(Application application, String by, String reason) {
        jdbc.sql("insert into team_application_change (application_id, at, by, state, reason)"
                        + " values (:application, :at, :by, :state, :reason)")
                .param("application", application.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("state", application.state().name())
                .param("reason", reason)
                .update();
    }

    /** The login of whoever decided last. */
    String lastBy(UUID applicationId) {
        return jdbc.sql("select by from team_application_change where application_id = :id and by is not null"
                        + " order by id desc limit 1")
                .param("id", applicationId)
                .query(String.class)
                .single();
    }

    /** The changes of an application, the oldest first. */
    List<Change> of(UUID applicationId) {
        return jdbc.sql("select at, by, state, reason from team_application_change where application_id = :id"
                        + " order by id")
                .param("id", applicationId)
                .query((row, number) -> new Change(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        ApplicationState.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    /**
     * One change.
     *
     * @param by a login, or {@code null}
     */
    public record Change(Instant at, String by, ApplicationState state, String reason) {}
}
