package fi.lapimurto.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What people would miss in a database, whatever its tables are called. */
final class KeptContent {

    /**
     * A question to the tables as they were and as they are now; a new migration that moves rows changes the second.
     *
     * @param before asked of the dump's own tables
     * @param now asked of the tables of this version
     */
    private record Question(String before, String now) {}

    private static final Map<String, Question> QUESTIONS = new LinkedHashMap<>();

    static {
        same("rounds", each("collaborative_collaborative", "code, name, state, language, begins_on"));
        same("goals", each("collaborative_goal", "goal"));
        same("workshops", each("collaborative_workshop", "number, first_day, days, delivery"));
        same("steps", each("collaborative_step", "number, state, occurrence"));
        same("decisions", each("collaborative_decision", "form, occurrence, outcome, (decided is null)"));
        QUESTIONS.put(
                "rows of lists",
                new Question(
                        each("collaborative_row", "sheet, occurrence, collaborative_id"),
                        each("sheet_row", "sheet, occurrence, owner_id")));
        same("rules of deadlines", each("deadline_row", "milestone"));
        same("people", each("people_person", "login, name, active"));
        same("roles", each("people_assignment", "role"));
        same("teams", each("team_team", "name, state"));
        same("members", each("team_member", "team_id, name, state"));
        same("papers", each("team_work", "team_id, kind, version, (finished_at is null)"));
        same("versions of papers", each("team_work_version", "team_id, kind, version"));
        QUESTIONS.put(
                "comments on papers",
                new Question(
                        each("team_comment", "team_id, kind, version, by_login, coach, at, text"),
                        each(
                                "audit_comment where subject = 'paper'",
                                "team_id, item, version, by_login, coach, at, text")));
        QUESTIONS.put(
                "permissions",
                new Question(
                        each("team_permission", "person, (withdrawn_at is null)"),
                        each("team_permission where given_at is not null", "person, (withdrawn_at is null)")));
        same("communication", each("team_communication", "day, audience, helped"));
        same("applications", each("team_application", "number, team_name, state, score"));
        same("participant lists", each("team_participant_list", "team_id, workshop_number, (given_at is null)"));
        same("participants", each("team_participant", "name, special_diet"));
        same("ideas", each("improvement_idea", "line, impact, ease"));
        same("trials", each("improvement_cycle", "number, title, state, ramp, (prediction_locked_at is null)"));
        QUESTIONS.put(
                "comments on trials",
                new Question(
                        each(
                                "improvement_comment s join improvement_cycle c on c.id = s.cycle_id",
                                "c.team_id, c.number, by_login, coach, at, text"),
                        each("audit_comment where subject = 'trial'", "team_id, item, by_login, coach, at, text")));
        QUESTIONS.put("changes", new Question("""
                        select concat_ws(' ', id, by, what, collaborative_id, subject, reason) from collaborative_trail
                        union all select concat_ws(' ', nullif(by_login, '-'), what, person_id, role, collaborative_id, team_id)
                            from people_change
                        union all select concat_ws(' ', nullif(by_login, '-'), what, coalesce(member_id, team_id))
                            from team_change
                        union all select concat_ws(' ', by_login, team_id, rule, reason) from team_grounds
                        union all select concat_ws(' ', by, state, application_id, reason) from team_application_change
                        union all select concat_ws(' ', by_login, what, cycle_id) from improvement_change
                        """, """
                        select case
                            when subject = 'collaborative'
                                then concat_ws(' ', id, by_login, what, subject_id, detail, reason)
                            when subject = 'person'
                                then concat_ws(' ', by_login, what, subject_id, detail, collaborative_id, team_id)
                            when what = 'grounds_given' then concat_ws(' ', by_login, subject_id, detail, reason)
                            else concat_ws(' ', by_login, what, subject_id, reason) end
                        from audit_entry
                        where not (what = 'decided' and detail = 'collaborative-prepare-programme' and reason is not null)
                        """));
        same("messages", each("notification_message", "kind, state, recipient_id"));
    }

    /** Of every name or sentence that somebody has written; codes and the names of states have no blanks. */
    private static final String TEXTS = """
            select format('select %1$I::text from %2$I where %1$I like ''%% %%''', column_name, table_name)
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where %s and data_type in ('character varying', 'text')
            union all
            select format('select it #>> ''{}'' from %2$I, jsonb_path_query(%1$I, ''strict $.** ? (@.type() == "string")'')'
                || ' it where it #>> ''{}'' like ''%% %%''', column_name, table_name)
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where %s and data_type = 'jsonb'
            """;

    private static final String OURS = "table_schema = current_schema() and table_type = 'BASE TABLE'"
            + " and table_name not like 'act\\_%' and table_name <> 'flyway_schema_history'";

    private KeptContent() {}

    private static void same(String what, String question) {
        QUESTIONS.put(what, new Question(question, question));
    }

    private static String each(String table, String columns) {
        return "select concat_ws(' ', " + columns + ") from " + table + " order by 1";
    }

    /** The rows of the dump, by what they are. */
    static Map<String, List<String>> before(Connection connection) throws SQLException {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (var it : QUESTIONS.entrySet()) {
            answers.put(it.getKey(), ask(connection, it.getValue().before()));
        }
        return answers;
    }

    /** The same rows in this version. */
    static Map<String, List<String>> now(Connection connection) throws SQLException {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (var it : QUESTIONS.entrySet()) {
            answers.put(it.getKey(), ask(connection, it.getValue().now()));
        }
        return answers;
    }

    /** Every line of every text of more than one word in any of our own tables. */
    static Set<String> texts(Connection connection) throws SQLException {
        Set<String> texts = new TreeSet<>();
        for (String question : ask(connection, TEXTS.replace("%s", OURS))) {
            ask(connection, question)
                    .forEach(it -> it.lines().map(String::strip).forEach(texts::add));
        }
        return texts;
    }

    static List<String> ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
