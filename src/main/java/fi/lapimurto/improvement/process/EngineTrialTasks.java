package fi.lapimurto.improvement.process;

import fi.lapimurto.improvement.TrialTasks;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.Role;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the tasks of trials in the engine by the group that they wait for. */
@Component
class EngineTrialTasks implements TrialTasks {

    private static final String OPEN = """
            select v.text_, t.id_, t.name_, t.due_date_
            from act_ru_identitylink l
            join act_ru_task t on t.id_ = l.task_id_
            join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = :variable
            where l.group_id_ in (:groups) and l.type_ = 'candidate'
            """;

    private final JdbcClient jdbc;

    EngineTrialTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Next> of(Collection<UUID> teamIds) {
        Map<UUID, Next> found = new HashMap<>();
        if (!teamIds.isEmpty()) {
            jdbc.sql(OPEN)
                    .param("variable", PdsaCycleProcess.CYCLE_ID)
                    .param(
                            "groups",
                            teamIds.stream()
                                    .map(it -> Groups.ofTeam(Role.team_member, it))
                                    .toList())
                    .query(row -> {
                        Timestamp due = row.getTimestamp(4);
                        found.put(
                                UUID.fromString(row.getString(1)),
                                new Next(row.getString(2), row.getString(3), due == null ? null : due.toInstant()));
                    });
        }
        return found;
    }
}
