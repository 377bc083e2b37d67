package fi.lapimurto.database;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Application;
import fi.lapimurto.Visitor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two nodes that start on one empty database at the same moment. */
class TwoNodesTests {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern FIRST_ADMIN = Pattern.compile("http://localhost(/access/\\S+)");

    @Test
    void bothComeUp() throws Exception {
        Map<String, Object> database = TestDatabase.create();
        var settings = database.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try (var first = ChildProgram.start(Application.class, settings);
                var second = ChildProgram.start(Application.class, settings)) {
            for (ChildProgram node : List.of(first, second)) {
                node.awaitLine(line -> line.contains("Started Application in"));
                node.awaitLine(line -> FIRST_ADMIN.matcher(line).find());
                assertThat(node.output()).noneMatch(line -> line.startsWith("\tat "));
            }
            becomeFirstAdmin(first, second);
        }
        assertThat(ask(database, "select version from flyway_schema_history group by version having count(*) > 1"))
                .isEmpty();
        assertThat(ask(database, "select version from flyway_schema_history where not success"))
                .isEmpty();
        assertThat(ask(database, "select value_ from act_ge_property where name_ = 'historyLevel'"))
                .hasSize(1);
        assertThat(ask(database, "select key_ from act_re_procdef group by key_ having count(*) > 1"))
                .isEmpty();
    }

    /** Either node's log has a link: as soon as there is an admin, the other's works no more. */
    private static void becomeFirstAdmin(ChildProgram node, ChildProgram other) {
        String link = found(node, FIRST_ADMIN);
        Visitor visitor = new Visitor(Integer.parseInt(found(node, PORT)));
        visitor.submit(
                link,
                link,
                Map.of(
                        "login", "eka",
                        "name", "Eka Ylläpitäjä",
                        "email", "eka@example.org",
                        "language", "fi",
                        "password", "neljä pitkää sanaa tässä",
                        "repeated", "neljä pitkää sanaa tässä"));
        visitor.signIn("eka", "neljä pitkää sanaa tässä");
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        int otherPort = Integer.parseInt(found(other, PORT));
        assertThat(visitor.at(otherPort).get("/people").statusCode())
                .as("signed in on both")
                .isEqualTo(200);
        assertThat(new Visitor(otherPort).get(found(other, FIRST_ADMIN)).statusCode())
                .isEqualTo(404);
    }

    private static String found(ChildProgram node, Pattern pattern) {
        return node.output().stream()
                .flatMap(it -> pattern.matcher(it).results())
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow();
    }

    @RepeatedTest(3)
    void bothFindEveryMigrationDoneOnce() throws Exception {
        Map<String, Object> database = TestDatabase.create();
        var together = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            var flyway = Flyway.configure()
                    .dataSource(
                            (String) database.get("spring.datasource.url"),
                            (String) database.get("spring.datasource.username"),
                            (String) database.get("spring.datasource.password"))
                    .javaMigrations(new V1__EngineTables())
                    .load();
            together.await();
            return flyway.migrate().migrationsExecuted;
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            int executed = 0;
            for (Future<Integer> done : nodes.invokeAll(List.of(node, node))) {
                executed += done.get();
            }
            assertThat(ask(database, "select version from flyway_schema_history where success"))
                    .hasSize(executed)
                    .startsWith("1", "2");
        } finally {
            nodes.shutdownNow();
        }
    }

    private static List<String> ask(Map<String, Object> database, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        (String) database.get("spring.datasource.url"),
                        (String) database.get("spring.datasource.username"),
                        (String) database.get("spring.datasource.password"));
                var rows = connection.createStatement().executeQuery(question)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
