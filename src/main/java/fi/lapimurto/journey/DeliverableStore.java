package fi.lapimurto.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.team.TeamChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a team and its coach have worked out: one record of each kind for a team, and every version it has had. */
@Component
public class DeliverableStore {

    /** What is worked out. */
    public enum Kind {
        naming,
        presentation,
        visit,
        farewell,
        problem,
        current_process,
        measurement_plan,
        agreement,
        baseline,
        customers,
        involvement,
        goal,
        target_process,
        first_trials,
        evaluation,
        informed,
        promise,
        daily_management,
        daily_check,
        communication,
        poster,
        continuation,
        report,
        approval,
        followup_3,
        followup_6,
        followup_12
    }

    /**
     * One record.
     *
     * @param finishedAt when its task was finished, or {@code null}
     */
    public record Work<R extends Record>(UUID teamId, int version, R content, Instant savedAt, Instant finishedAt) {}

    /**
     * How far one record is.
     *
     * @param finishedAt when its task was finished, or {@code null}
     * @param finishedBy who finished it, or {@code null}
     */
    public record State(Kind kind, int version, Instant savedAt, Instant finishedAt, String finishedBy) {

        public boolean isFinished() {
            return finishedAt != null;
        }
    }

    /**
     * A version that a record has had.
     *
     * @param why what changed and why, or {@code null}
     */
    public record Version<R extends Record>(int number, R content, String why, Instant savedAt, String savedBy) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final AuditTrail trail;
    private final Clock clock;

    DeliverableStore(JdbcClient jdbc, ObjectMapper json, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    public <R extends Record> Optional<Work<R>> find(UUID teamId, Kind kind, Class<R> type) {
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
        save(teamId, kind, seen, content, null, by);
    }

    /**
     * Saves a record as its next version; those before it stay.
     *
     * @param seen the version that was changed, 0 for a new one; {@code null} for whatever is there
     * @param why what changed and why, or {@code null}
     */
    public void save(UUID teamId, Kind kind, Integer seen, Record content, String why, String by) {
        int saved = jdbc.sql("""
                with saved as (
                    insert into team_work (team_id, kind, version, content, saved_at, saved_by)
                    select :team, :kind, 1, cast(:content as jsonb), :now, :by
                    where cast(:seen as integer) is null or :seen = 0
                        or exists (select 1 from team_work where team_id = :team and kind = :kind)
                    on conflict (team_id, kind) do update
                    set version = team_work.version + 1, content = excluded.content, saved_at = :now, saved_by = :by
                    where cast(:seen as integer) is null or team_work.version = :seen
                    returning team_id, kind, version, content, saved_at, saved_by)
                insert into team_work_version (team_id, kind, version, content, saved_at, saved_by, why)
                select saved.*, :why from saved
                """)
                .param("team", teamId)
                .param("kind", kind.name())
                .param("content", write(content))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("why", why)
                .param("seen", seen, java.sql.Types.INTEGER)
                .update();
        if (saved == 0) {
            throw UseCaseRejected.conflict("team.error.workChanged");
        }
        trail.record(TeamChange.subject(teamId), TeamChange.work_saved, by);
    }

    /** Locks a record until the transaction ends, and answers its version; nothing when it was never saved. */
    Optional<Integer> lock(UUID teamId, Kind kind) {
        return jdbc.sql("select version from team_work where team_id = ? and kind = ? for update")
                .params(teamId, kind.name())
                .query(Integer.class)
                .optional();
    }

    public void finish(UUID teamId, Kind kind, String by) {
        jdbc.sql("update team_work set finished_at = ?, finished_by = ? where team_id = ? and kind = ?")
                .params(Timestamp.from(clock.instant()), by, teamId, kind.name())
                .update();
    }

    /** Takes back that a record is finished; nothing happens when it is not. */
    public void unfinish(UUID teamId, Kind kind) {
        jdbc.sql("update team_work set finished_at = null, finished_by = null where team_id = ? and kind = ?")
                .params(teamId, kind.name())
                .update();
    }

    /** What each team has finished; a team with nothing is left out. */
    public Map<UUID, List<Kind>> finished(Collection<UUID> teamIds) {
        Map<UUID, List<Kind>> finished = new HashMap<>();
        states(teamIds).forEach((id, states) -> {
            List<Kind> kinds =
                    states.stream().filter(State::isFinished).map(State::kind).toList();
            if (!kinds.isEmpty()) {
                finished.put(id, kinds);
            }
        });
        return finished;
    }

    /** How far each team's records are, in the order of their kinds; a team with none is left out. */
    public Map<UUID, List<State>> states(Collection<UUID> teamIds) {
        if (teamIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<State>> states = new HashMap<>();
        jdbc.sql("select team_id, kind, version, saved_at, finished_at, finished_by from team_work"
                        + " where team_id in (:ids)")
                .param("ids", teamIds)
                .query(row -> {
                    Timestamp finished = row.getTimestamp(5);
                    states.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new State(
                                    Kind.valueOf(row.getString(2)),
                                    row.getInt(3),
                                    row.getTimestamp(4).toInstant(),
                                    finished == null ? null : finished.toInstant(),
                                    row.getString(6)));
                });
        states.values().forEach(it -> it.sort(Comparator.comparing(State::kind)));
        return states;
    }

    /** The versions that a record has had, the newest first. */
    public <R extends Record> List<Version<R>> versions(UUID teamId, Kind kind, Class<R> type) {
        return jdbc.sql("select version, content, why, saved_at, saved_by from team_work_version"
                        + " where team_id = ? and kind = ? order by version desc")
                .params(teamId, kind.name())
                .query((row, number) -> new Version<>(
                        row.getInt(1),
                        read(row.getString(2), type),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
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
