package fi.lapimurto.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said of trials. */
@Component
class TrialNotes {

    /** Something that somebody has said. */
    record Said(UUID teamId, int number, String by, boolean coach, Instant at, String text) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TrialNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what somebody says; the same words twice in a row are one comment: the button was pressed twice. */
    void comment(UUID trialId, String by, boolean coach, String text) {
        jdbc.sql("select id from improvement_cycle where id = ? for update")
                .param(trialId)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into improvement_comment (cycle_id, by_login, coach, at, text)
                select :trial, :by, :coach, :at, :text
                where not exists (
                    select 1 from (select by_login, text from improvement_comment where cycle_id = :trial order by id desc limit 1) last
                    where last.by_login = :by and last.text = :text)
                """)
                .param("trial", trialId)
                .param("by", by)
                .param("coach", coach)
                .param("at", Timestamp.from(clock.instant()))
                .param("text", text)
                .update();
    }

    List<Said> comments(UUID trialId) {
        return jdbc.sql("""
                select c.team_id, c.number, s.by_login, s.coach, s.at, s.text
                from improvement_comment s join improvement_cycle c on c.id = s.cycle_id
                where s.cycle_id = ? order by s.id
                """).param(trialId).query(TrialNotes::said).list();
    }

    /** The last thing that was said of any trial of each team; a team of which nothing was said is left out. */
    Map<UUID, Said> last(Collection<UUID> teamIds) {
        if (teamIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select distinct on (c.team_id) c.team_id, c.number, s.by_login, s.coach, s.at, s.text
                        from improvement_comment s join improvement_cycle c on c.id = s.cycle_id
                        where c.team_id in (:ids) order by c.team_id, s.id desc
                        """).param("ids", teamIds).query(TrialNotes::said).list().stream()
                .collect(Collectors.toMap(Said::teamId, it -> it));
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getObject("team_id", UUID.class),
                row.getInt("number"),
                row.getString("by_login"),
                row.getBoolean("coach"),
                row.getTimestamp("at").toInstant(),
                row.getString("text"));
    }
}
