package fi.lapimurto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lapimurto.Tasklist;
import fi.lapimurto.collaborative.web.Program;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A database that an earlier version has filled opens with this one. The dump has the demo's collaboratives and some in
 * the middle of other steps: two that decide on applications, one between workshops 1 and 2, one in its follow-up, one
 * cancelled; trials in each state, a reopened and a skipped step, papers with versions, messages that wait.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTests {

    private static final String DUMP = "/upgrade/2e1e020.sql.gz";

    /** The last migration of the version that the dump is from. */
    private static final String MIGRATED_TO = "20261122.2320";

    /** When the dump was made. */
    private static final Instant MOMENT = Instant.parse("2026-11-30T06:29:00Z");

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String ORGANISER = "organiser";

    private static final String OPEN =
            "select id_ || ' ' || task_def_key_ from act_ru_task where task_def_key_ <> 'Step13_Evaluate' order by"
                    + " task_def_key_ like 'Step%', task_def_key_, id_";
    private static final String LAST_STEPS =
            "select id_ || ' ' || task_def_key_ from act_ru_task where task_def_key_ = 'Step13_Evaluate'";
    private static final String ALL_COMPLETED =
            "select name_ from act_hi_taskinst where id_ || ' ' || task_def_key_ = any (string_to_array('%s', ',')) and"
                    + " delete_reason_ is distinct from 'completed'";
    private static final String FAILED = "select coalesce(exception_msg_, 'incident') from act_ru_job"
            + " where exception_stack_id_ is not null union all select incident_msg_ from act_ru_incident";
    private static final String DUE = "select id_ from act_ru_job where retries_ > 0"
            + " and (duedate_ is null or duedate_ <= '%s')".formatted(MOMENT);

    private final Map<String, Object> database = TestDatabase.create();

    private Connection connection;
    private Map<String, List<String>> before;
    private Set<String> textsBefore;
    private ChildProgram program;
    private int port;

    @BeforeAll
    void openWithThisVersion(@TempDir Path folder) throws Exception {
        String url = (String) database.get("spring.datasource.url");
        String user = (String) database.get("spring.datasource.username");
        String password = (String) database.get("spring.datasource.password");
        Flyway.configure()
                .dataSource(url, user, password)
                .javaMigrations(new V1__EngineTables())
                .target(MIGRATED_TO)
                .load()
                .migrate();
        connection = DriverManager.getConnection(url, user, password);
        Dump.load(DUMP, connection);
        before = KeptContent.before(connection);
        textsBefore = KeptContent.texts(connection);
        program = ChildProgram.start(
                UpgradedProgram.class,
                UpgradedProgram.STARTED_AT + MOMENT,
                "--lapimurto.data=" + folder,
                "--camunda.bpm.job-execution.max-wait=200",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password);
        program.awaitLine(it -> it.startsWith(UpgradedProgram.PORT));
        port = program.output().stream()
                .filter(it -> it.startsWith(UpgradedProgram.PORT))
                .map(it -> Integer.parseInt(it.substring(UpgradedProgram.PORT.length())))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void close() throws Exception {
        program.close();
        connection.close();
    }

    @Test
    @Order(1)
    void nothingIsLost() throws SQLException {
        assertThat(before.values()).noneMatch(List::isEmpty);
        assertThat(textsBefore).hasSizeGreaterThan(500);
        Map<String, List<String>> now = KeptContent.now(connection);
        before.forEach((what, rows) -> assertThat(now.get(what)).as(what).containsExactlyInAnyOrderElementsOf(rows));
        assertThat(KeptContent.texts(connection)).containsAll(textsBefore);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(delimiter = '|', textBlock = """
            organiser | collaboratives/7c03cc14-a23c-47f8-9612-f20b798a90a9/steps | Ryhmätilat riittävät kaikille
            organiser | collaboratives/048733fb-2332-4234-9bfb-255490e9663b/lists/costs | Ulkopuolisen valmentajan palkkio
            organiser | collaboratives/048733fb-2332-4234-9bfb-255490e9663b/changes?kind=collaborative | Paikka perui varauksen remontin takia
            organiser | collaboratives/048733fb-2332-4234-9bfb-255490e9663b/workshops/changes | Paikka on varattu ensimmäisellä
            organiser | collaboratives/5c605ab9-2832-40e0-8d97-f1297c22c8b3/applications/da93fdfd-5d07-4b25-b130-9fd185c56a5c | Johto ei ole mukana
            organiser | collaboratives/b8af8cdd-d876-4280-ab45-e564b31bf02e | The money went elsewhere
            organiser | teams/68c27b17-0a24-41b3-af7f-ca8b7d866c16/workshops/2/participants | laktoositon
            team | teams/30ba4765-3689-422b-a938-fd2cb4ff79cb/work/problem | joka kahdeksas jää tulematta
            team | teams/30ba4765-3689-422b-a938-fd2cb4ff79cb/work/problem | Luku laskettiin uudelleen
            coach | teams/30ba4765-3689-422b-a938-fd2cb4ff79cb/work/problem | Selkeä luku. Kenen jono on pisin?
            team | teams/30ba4765-3689-422b-a938-fd2cb4ff79cb/trials/1 | Poissaolot puolittuvat
            team | teams/30ba4765-3689-422b-a938-fd2cb4ff79cb/trials/1 | Mitä viesti maksaa kuukaudessa?
            team | teams/30ba4765-3689-422b-a938-fd2cb4ff79cb/ideas | Takaisinsoitto samana päivänä
            team | teams/30ba4765-3689-422b-a938-fd2cb4ff79cb/permissions | Risto Rinne, ylilääkäri
            team | teams/30ba4765-3689-422b-a938-fd2cb4ff79cb/communication | Ilmoitus aulassa
            admin | closed-days | Vuoden viimeinen päivä
            """)
    void whatWasWrittenCanBeRead(String login, String path, String text) {
        assertThat(new Program(port, login).get("/api/" + path).body()).contains(text);
    }

    @Test
    @Order(3)
    void everyRunningTaskCanBeCompleted() throws SQLException {
        // Some people have been invited and have not answered yet: the organiser works for all.
        try (var statement = connection.createStatement()) {
            statement.execute("insert into act_id_membership (user_id_, group_id_)" + " select '" + ORGANISER
                    + "', id_ from act_id_group on conflict do nothing");
            statement.execute("insert into people_assignment (id, person_id, role, collaborative_id, team_id)"
                    + " select gen_random_uuid(), p.id, r.role, t.collaborative_id, t.id from people_person p, team_team t,"
                    + " (values ('team_contact'), ('coach')) r (role)"
                    + " where p.login = '" + ORGANISER + "' on conflict do nothing");
        }
        var colleague = new Colleague(new Tasklist(port, ORGANISER, "en"), LocalDate.ofInstant(MOMENT, ZoneOffset.UTC));
        List<String> lastSteps = ask(LAST_STEPS);
        List<String> open = ask(OPEN);
        assertThat(open).hasSizeGreaterThan(150);
        Map<String, String> refused = new TreeMap<>();
        for (String task : open) {
            colleague.complete(id(task), element(task)).ifPresent(why -> refused.put(task, why));
        }
        assertThat(refused).isEmpty();
        assertThat(ask(ALL_COMPLETED.formatted(String.join(",", open)))).isEmpty();
        await("the last steps").atMost(PATIENCE).until(() -> skipToTheEnd(colleague));
        assertThat(ask(ALL_COMPLETED.formatted(String.join(",", lastSteps)))).isEmpty();
        await("jobs").atMost(PATIENCE).until(() -> ask(DUE).isEmpty());
        assertThat(ask(FAILED)).isEmpty();
        assertThat(program.output()).noneMatch(it -> it.startsWith("\tat "));
    }

    /** The evaluation ends last: what else has opened meanwhile is skipped. */
    private boolean skipToTheEnd(Colleague colleague) throws SQLException {
        var organiser = new Program(port, ORGANISER);
        for (String round : ask("select distinct text_ from act_ru_variable where name_ = 'collaborativeId'")) {
            String path = "/api/collaboratives/" + round;
            organiser.post(path + "/info-session/bring-forward", null);
            for (int number : List.of(10, 12)) {
                organiser.post(path + "/steps/" + number + "/skip", "{\"reason\": \"Not held\"}");
            }
        }
        for (String task : ask(OPEN)) {
            colleague.skip(id(task), element(task));
        }
        for (String task : ask(LAST_STEPS)) {
            colleague.complete(id(task), element(task));
        }
        return ask(LAST_STEPS).isEmpty();
    }

    private static String id(String task) {
        return task.substring(0, task.indexOf(' '));
    }

    private static String element(String task) {
        return task.substring(task.indexOf(' ') + 1);
    }

    private List<String> ask(String question) throws SQLException {
        return KeptContent.ask(connection, question);
    }
}
