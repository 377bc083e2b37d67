package fi.lapimurto.improvement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.UseCaseRejected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trials as they are kept. */
@Component
class TrialRows {

    /** What was written of a trial; what is still to come is {@code null}. */
    record Words(Plan plan, CarryOut carriedOut, Study studied, Decide decided, Establish established, String learnt) {}

    /** A trial and what was written of it. */
    record Whole(Trial trial, Words words) {}

    /** What somebody has done with a trial. */
    enum What {
        started,
        planned,
        carried_out,
        studied,
        decided,
        established,
        given_up
    }

    private static final String FACTS = """
            id, version, team_id, collaborative_id, number, parent_number, ramp, idea_id, title, owner, state,
            state_since, ending, started_at, starts_on, ends_on, predicted_at, scale, data_planned, measurements,
            prediction_match, reason_given, too_long_at, ended_at
            """;

    private static final String WORDS = ", plan, carried_out, studied, decided, established, learnt";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    TrialRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<Trial> of(Collection<UUID> teamIds) {
        return teamIds.isEmpty()
                ? List.of()
                : jdbc.sql("select " + FACTS
                                + " from improvement_cycle where team_id in (:ids) order by team_id, number")
                        .param("ids", teamIds)
                        .query(TrialRows::trial)
                        .list();
    }

    List<Trial> all(Collection<UUID> ids) {
        return jdbc.sql("select " + FACTS + " from improvement_cycle where id in (:ids)")
                .param("ids", ids)
                .query(TrialRows::trial)
                .list();
    }

    List<Trial> ofCollaborative(UUID collaborativeId) {
        return jdbc.sql("select " + FACTS
                        + " from improvement_cycle where collaborative_id = ? order by team_id, number")
                .param(collaborativeId)
                .query(TrialRows::trial)
                .list();
    }

    Optional<Trial> find(UUID id) {
        return jdbc.sql("select " + FACTS + " from improvement_cycle where id = ?")
                .param(id)
                .query(TrialRows::trial)
                .optional();
    }

    Whole whole(UUID id) {
        return jdbc.sql("select " + FACTS + WORDS + " from improvement_cycle where id = ?")
                .param(id)
                .query(this::wholeRow)
                .single();
    }

    Optional<Whole> whole(UUID teamId, int number) {
        return jdbc.sql("select " + FACTS + WORDS + " from improvement_cycle where team_id = ? and number = ?")
                .params(teamId, number)
                .query(this::wholeRow)
                .optional();
    }

    /** What was written of the trial that another one continues. */
    Optional<Whole> parent(UUID id) {
        return jdbc.sql("select " + FACTS + WORDS
                        + " from improvement_cycle where id = (select parent_id from improvement_cycle where id = ?)")
                .param(id)
                .query(this::wholeRow)
                .optional();
    }

    /** The number of the trial that continues another one. */
    Optional<Integer> child(UUID id) {
        return jdbc.sql("select number from improvement_cycle where parent_id = ?")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    /** Trials that a team starts at the same moment get their numbers one after the other. */
    Trial add(UUID teamId, UUID collaborativeId, NewTrial trial, String by) {
        lock(teamId);
        return jdbc.sql("""
                insert into improvement_cycle
                    (id, version, team_id, collaborative_id, number, ramp, idea_id, title, owner, state, state_since,
                     started_at, started_by)
                select :id, 1, :team, :collaborative, next.number, next.number, cast(:idea as uuid), :title, :owner,
                    'planned', :now, :now, :by
                from (select coalesce(max(number), 0) + 1 as number from improvement_cycle where team_id = :team) next
                returning
                """ + FACTS)
                .param("id", UUID.randomUUID())
                .param("team", teamId)
                .param("collaborative", collaborativeId)
                .param("idea", trial.ideaId())
                .param("title", trial.title())
                .param("owner", trial.owner())
                .param("now", now())
                .param("by", by)
                .query(TrialRows::trial)
                .single();
    }

    /** A trial that continues another one. */
    Trial addAfter(UUID parentId, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('trial.' || cast(team_id as text)))"
                        + " from improvement_cycle where id = ?")
                .param(parentId)
                .query((row, number) -> number)
                .single();
        return jdbc.sql("""
                insert into improvement_cycle
                    (id, version, team_id, collaborative_id, number, ramp, parent_id, parent_number, idea_id, title,
                     owner, state, state_since, started_at, started_by)
                select :id, 1, p.team_id, p.collaborative_id,
                    (select max(number) + 1 from improvement_cycle where team_id = p.team_id), p.ramp, p.id, p.number,
                    p.idea_id, p.title, p.owner, 'planned', :now, :now, :by
                from improvement_cycle p where p.id = :parent
                returning
                """ + FACTS)
                .param("id", UUID.randomUUID())
                .param("parent", parentId)
                .param("by", by)
                .param("now", now())
                .query(TrialRows::trial)
                .single();
    }

    /** Lets those who change a team's trials wait for each other until their transactions end. */
    void lock(UUID teamId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('trial.' || ?))")
                .param(teamId.toString())
                .query((row, number) -> number)
                .single();
    }

    Trial plan(UUID id, Plan plan) {
        return step(id, TrialState.planned, TrialState.running, """
                title = :title, owner = :owner, starts_on = :startsOn, ends_on = :endsOn, scale = :scale,
                data_planned = :dataPlanned, plan = cast(:words as jsonb), prediction_locked_at = :now,
                predicted_at = case when :predicted then cast(:now as timestamptz) end
                """, with(plan, values -> {
            values.put("title", plan.title());
            values.put("owner", plan.owner());
            values.put("startsOn", plan.startsOn());
            values.put("endsOn", plan.endsOn());
            values.put("scale", plan.scale().name());
            values.put("dataPlanned", plan.measure() != null);
            values.put("predicted", plan.prediction() != null);
        }));
    }

    Trial carryOut(UUID id, CarryOut done) {
        return step(
                id,
                TrialState.running,
                TrialState.studying,
                "carried_out = cast(:words as jsonb)",
                with(done, values -> {}));
    }

    Trial study(UUID id, Study study) {
        return step(id, TrialState.studying, TrialState.deciding, """
                studied = cast(:words as jsonb), measurements = :measurements, prediction_match = :match
                """, with(study, values -> {
            values.put("measurements", study.measurements());
            values.put(
                    "match",
                    study.predictionMatch() == null
                            ? null
                            : study.predictionMatch().name());
        }));
    }

    Trial decide(UUID id, Decide decide) {
        TrialState next = switch (decide.decision()) {
            case adopt -> TrialState.establishing;
            case adapt -> TrialState.adapted;
            case abandon -> TrialState.abandoned;
        };
        return step(
                id,
                TrialState.deciding,
                next,
                "decided = cast(:words as jsonb), reason_given = :reasonGiven",
                with(decide, values -> values.put("reasonGiven", decide.reason() != null)));
    }

    Trial establish(UUID id, Establish establish) {
        return step(
                id,
                TrialState.establishing,
                TrialState.adopted,
                "established = cast(:words as jsonb)",
                with(establish, values -> {}));
    }

    void giveUp(Trial trial, String learnt) {
        Map<String, Object> values = new HashMap<>(Map.of("learnt", learnt, "ending", TrialEnding.given_up.name()));
        step(trial.id(), trial.state(), TrialState.abandoned, "learnt = :learnt, ending = :ending", values);
    }

    /** Ends what still goes on; a change whose adoption was decided stays adopted. */
    void endAll(String where, UUID id, TrialEnding ending) {
        jdbc.sql("""
                update improvement_cycle set version = version + 1, state_since = :now, ended_at = :now,
                    ending = :ending, state = case state when 'establishing' then 'adopted' else 'abandoned' end
                where ended_at is null and
                """ + where + " = :id")
                .param("now", now())
                .param("ending", ending.name())
                .param("id", id)
                .update();
    }

    /**
     * Notes that a trial takes long.
     *
     * @return whether that was not known and it still goes on
     */
    boolean noteTooLong(UUID id) {
        return jdbc.sql("""
                update improvement_cycle set version = version + 1, too_long_at = ?
                where id = ? and too_long_at is null and ended_at is null
                """).params(now(), id).update() == 1;
    }

    /** Takes a trial one step further, unless somebody else has done so already. */
    private Trial step(UUID id, TrialState from, TrialState to, String also, Map<String, Object> values) {
        return jdbc.sql("update improvement_cycle set version = version + 1, state = :to, state_since = :now"
                        + ", ended_at = case when :ended then cast(:now as timestamptz) end, " + also
                        + " where id = :id and state = :from returning " + FACTS)
                .params(values)
                .param("id", id)
                .param("from", from.name())
                .param("to", to.name())
                .param("ended", !to.open())
                .param("now", now())
                .query(TrialRows::trial)
                .optional()
                .orElseThrow(() -> UseCaseRejected.conflict("improvement.error.wentOn"));
    }

    private Map<String, Object> with(Record words, Consumer<Map<String, Object>> more) {
        Map<String, Object> values = new HashMap<>();
        values.put("words", write(words));
        more.accept(values);
        return values;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Whole wholeRow(ResultSet row, int number) throws SQLException {
        Words words = new Words(
                read(row.getString("plan"), Plan.class),
                read(row.getString("carried_out"), CarryOut.class),
                read(row.getString("studied"), Study.class),
                read(row.getString("decided"), Decide.class),
                read(row.getString("established"), Establish.class),
                row.getString("learnt"));
        return new Whole(trial(row, number), words);
    }

    private static Trial trial(ResultSet row, int number) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("team_id", UUID.class),
                row.getObject("collaborative_id", UUID.class),
                row.getInt("number"),
                row.getObject("parent_number", Integer.class),
                row.getInt("ramp"),
                row.getObject("idea_id", UUID.class),
                row.getString("title"),
                row.getString("owner"),
                TrialState.valueOf(row.getString("state")),
                instant(row, "state_since"),
                constant(TrialEnding.class, row.getString("ending")),
                instant(row, "started_at"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getTimestamp("predicted_at") != null,
                constant(Scale.class, row.getString("scale")),
                row.getBoolean("data_planned"),
                row.getObject("measurements", Integer.class),
                constant(Match.class, row.getString("prediction_match")),
                row.getBoolean("reason_given"),
                row.getTimestamp("too_long_at") != null,
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private <R> R read(String content, Class<R> type) {
        try {
            return content == null ? null : json.readValue(content, type);
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
