package fi.lapimurto.participants;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who changed a list and when, without what stood in it. */
@Component
class ListChanges {

    /** What became of a list. */
    enum What {
        changed,
        given,
        details_deleted,
        deleted,
        ended
    }

    /** How many rows of a list a change concerned. */
    record Extent(int added, int changed, int removed) {

        static final Extent NONE = new Extent(0, 0, 0);

        boolean isNothing() {
            return equals(NONE);
        }
    }

    private static final int NEWEST = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    ListChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a change, and answers its number. */
    long keep(UUID listId, String by, What what, Extent extent, boolean late) {
        return jdbc.sql("insert into team_participant_change (list_id, at, by, what, added, changed, removed, late)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        listId,
                        Timestamp.from(clock.instant()),
                        by,
                        what.name(),
                        extent.added(),
                        extent.changed(),
                        extent.removed(),
                        late)
                .query(Long.class)
                .single();
    }

    /** The newest changes of a list, the last one first. */
    List<ListChange> of(UUID listId) {
        return jdbc.sql("select at, by, what, added, changed, removed, late from team_participant_change"
                        + " where list_id = ? order by id desc limit " + NEWEST)
                .param(listId)
                .query((row, number) -> new ListChange(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("what"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("removed"),
                        row.getBoolean("late")))
                .list();
    }
}
