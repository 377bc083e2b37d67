package fi.lapimurto.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Keeps who changed whose access, in the transaction of the change. */
@Component
class ChangeLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Person person, String what, Role role, UUID collaborativeId, UUID teamId) {
        jdbc.sql("insert into people_change (id, at, by_login, person_id, what, role, collaborative_id, team_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        Timestamp.from(clock.instant()),
                        actor(),
                        person.id(),
                        what,
                        role == null ? null : role.name(),
                        collaborativeId,
                        teamId)
                .update();
    }

    private static String actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "-" : authentication.getName();
    }
}
