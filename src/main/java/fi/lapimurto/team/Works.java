package fi.lapimurto.team;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.team.TeamTrail.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a team and its coach have worked out, one record of each kind for a team. */
@Component
class Works {

    /** What is worked out. */
    enum Kind {
        naming,
        presentation,
        visit,
        farewell
    }

    /** These are to be finished before the first workshop. */
    static final List<Kind> PREPARATION = List.of(Kind.naming, Kind.presentation, Kind.visit);

    /**
     * One record.
     *
     * @param finishedAt when its task was finished, or {@code null}
     */
    record Work<R extends Record>(UUID teamId, int version, R content, Instant savedAt, Instant finishedAt) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final TeamTrail trail;
    private final Clock clock;

    Works(JdbcClient jdbc, ObjectMapper json, TeamTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    <R extends Record> Optional<Work<R>> find(UUID teamId, Kind kind, Class<R> type) {
        return jdbc.sql("select * from team_work where team_id = ? and kind = ?")
                .params(teamId, kind.name())
                .query((row, number) -> work(row, type))
                .optional();
    }

    /**
     * Saves a record.
     *
     * @param seen the version that was changed, 0 for a new one; {@code null} for whatever is there
     */
    void save(UUID teamId, Kind kind, Integer seen, Record content, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        int saved = jdbc.sql("""
                insert into team_work (team_id, kind, version, content, saved_at, saved_by)
                select :team, :kind, 1, cast(:content as jsonb), :now, :by
                where cast(:seen as integer) is null or :seen = 0
                    or exists (select 1 from team_work where team_id = :team and kind = :kind)
                on conflict (team_id, kind) do update
                set version = team_work.version + 1, content = excluded.content, saved_at = :now, saved_by = :by
                where cast(:seen as integer) is null or team_work.version = :seen
                """)
                .param("team", teamId)
                .param("kind", kind.name())
                .param("content", write(content))
                .param("now", now)
                .param("by", by)
                .param("seen", seen, java.sql.Types.INTEGER)
                .update();
        if (saved == 0) {
            throw Refused.conflict("team.error.workChanged");
        }
        trail.keep(teamId, null, What.work_saved, by);
    }

    void finish(UUID teamId, Kind kind, String by) {
        jdbc.sql("update team_work set finished_at = ?, finished_by = ? where team_id = ? and kind = ?")
                .params(Timestamp.from(clock.instant()), by, teamId, kind.name())
                .update();
    }

    /** What of its preparation each team has finished; a team with nothing is left out. */
    Map<UUID, List<Kind>> finished(Collection<UUID> teamIds) {
        if (teamIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select team_id, kind from team_work where team_id in (:ids) and finished_at is not null")
                .param("ids", teamIds)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), Kind.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private <R extends Record> Work<R> work(ResultSet row, Class<R> type) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Work<>(
                row.getObject("team_id", UUID.class),
                row.getInt("version"),
                read(row.getString("content"), type),
                row.getTimestamp("saved_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private <R> R read(String content, Class<R> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Record content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
