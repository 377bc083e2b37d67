package fi.lapimurto.team;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who changed what in a team, in the transaction of the change. Holds ids and no values. */
@Component
public class TeamTrail {

    /** What happened. */
    public enum What {
        admitted,
        described,
        member_added,
        member_changed,
        member_removed,
        contact_changed,
        invited,
        link_handed_over,
        joined,
        place_opened,
        coach_assigned,
        coach_withdrawn,
        named,
        work_saved,
        report_approved,
        permission_given,
        permission_withdrawn,
        communication_changed,
        dropped_out
    }

    /** Who answers a letter without an account. */
    static final String NOBODY = "-";

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void keep(UUID teamId, UUID memberId, What what, String by) {
        jdbc.sql("insert into team_change (id, team_id, member_id, what, by_login, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        teamId,
                        memberId,
                        what.name(),
                        by == null ? NOBODY : by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Why a team is other than a rule says, for those who look at it later. */
    public void grounds(UUID teamId, String rule, String reason, String by) {
        jdbc.sql("insert into team_grounds (id, team_id, rule, reason, by_login, at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), teamId, rule, reason, by, Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether somebody has given grounds for breaking the rule. */
    boolean hasGrounds(UUID teamId, String rule) {
        return jdbc.sql("select exists (select 1 from team_grounds where team_id = ? and rule = ?)")
                .params(teamId, rule)
                .query(Boolean.class)
                .single();
    }
}
