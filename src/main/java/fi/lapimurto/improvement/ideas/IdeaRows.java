package fi.lapimurto.improvement.ideas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ideas in their table, and who changed them when. */
@Component
class IdeaRows {

    /** What became of an idea. */
    enum What {
        added,
        changed,
        rated,
        removed
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    IdeaRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Idea> of(UUID teamId) {
        return jdbc
                .sql("select * from improvement_idea where team_id = ?")
                .param(teamId)
                .query((row, at) -> idea(row))
                .list()
                .stream()
                .sorted(Idea.ORDER)
                .toList();
    }

    Optional<Idea> find(UUID teamId, int number) {
        return jdbc.sql("select * from improvement_idea where team_id = ? and number = ?")
                .params(teamId, number)
                .query((row, at) -> idea(row))
                .optional();
    }

    int count(UUID teamId) {
        return jdbc.sql("select count(*) from improvement_idea where team_id = ?")
                .param(teamId)
                .query(Integer.class)
                .single();
    }

    /** Lets those who number a team's ideas wait for each other until their transactions end. */
    void takeTurns(UUID teamId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('improvement_idea' || ?, 0))")
                .param(teamId.toString())
                .query((row, at) -> 0)
                .list();
    }

    /** The next number, which no removed idea has had either. */
    int nextNumber(UUID teamId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from improvement_idea_change where team_id = ?")
                .param(teamId)
                .query(Integer.class)
                .single();
    }

    Idea insert(UUID teamId, int number, IdeaContent it, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into improvement_idea
                    (id, team_id, number, version, line, why, impact, ease, changed_at, changed_by)
                values (?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
                """)
                .params(id, teamId, number, it.text(), it.why(), it.impact(), it.ease(), now(), by)
                .update();
        Idea added = new Idea(id, teamId, number, 0, it.text(), it.why(), it.impact(), it.ease());
        keep(added, What.added, by);
        return added;
    }

    /** Answers whether the version was still the one that was seen. */
    boolean update(Idea seen, IdeaContent it, String by) {
        int updated = jdbc.sql("""
                update improvement_idea
                set version = version + 1, line = ?, why = ?, impact = ?, ease = ?, changed_at = ?, changed_by = ?
                where id = ? and version = ?
                """)
                .params(it.text(), it.why(), it.impact(), it.ease(), now(), by, seen.id(), seen.version())
                .update();
        if (updated == 1) {
            keep(with(seen, it.impact(), it.ease()), What.changed, by);
        }
        return updated == 1;
    }

    /** Answers whether what was seen was still there. */
    boolean rate(Idea idea, Rating it, String by) {
        int updated = jdbc.sql("""
                update improvement_idea
                set version = version + 1, impact = :impact, ease = :ease, changed_at = :now, changed_by = :by
                where id = :id and impact is not distinct from :seenImpact and ease is not distinct from :seenEase
                """)
                .param("impact", it.impact(), Types.SMALLINT)
                .param("ease", it.ease(), Types.SMALLINT)
                .param("now", now())
                .param("by", by)
                .param("id", idea.id())
                .param("seenImpact", it.seenImpact(), Types.SMALLINT)
                .param("seenEase", it.seenEase(), Types.SMALLINT)
                .update();
        if (updated == 1) {
            keep(with(idea, it.impact(), it.ease()), What.rated, by);
        }
        return updated == 1;
    }

    boolean delete(Idea seen, String by) {
        int deleted = jdbc.sql("delete from improvement_idea where id = ? and version = ?")
                .params(seen.id(), seen.version())
                .update();
        if (deleted == 1) {
            keep(seen, What.removed, by);
        }
        return deleted == 1;
    }

    /** Whether a trial tries out what is no idea of its team. */
    boolean isOfAnothersIdea(UUID trialId) {
        return jdbc.sql("""
                select exists (select 1 from improvement_cycle c where c.id = ? and c.idea_id is not null
                    and not exists (select 1 from improvement_idea i where i.id = c.idea_id and i.team_id = c.team_id))
                """).param(trialId).query(Boolean.class).single();
    }

    private void keep(Idea idea, What what, String by) {
        jdbc.sql("insert into improvement_idea_change (team_id, number, what, impact, ease, at, by_login)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(idea.teamId(), idea.number(), what.name(), idea.impact(), idea.ease(), now(), by)
                .update();
    }

    private static Idea with(Idea it, Integer impact, Integer ease) {
        return new Idea(it.id(), it.teamId(), it.number(), it.version() + 1, it.text(), it.why(), impact, ease);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Idea idea(ResultSet row) throws SQLException {
        return new Idea(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getInt("number"),
                row.getInt("version"),
                row.getString("line"),
                row.getString("why"),
                row.getObject("impact", Integer.class),
                row.getObject("ease", Integer.class));
    }
}
