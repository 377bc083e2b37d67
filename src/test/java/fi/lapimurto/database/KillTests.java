package fi.lapimurto.database;

import static fi.lapimurto.database.KilledProgram.ACKNOWLEDGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lapimurto.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program has acknowledged is there after any kill, on the folder that people use. */
class KillTests {

    private static final int ENOUGH = 50;

    @TempDir
    Path folder;

    private final List<ChildProgram> programs = new ArrayList<>();

    @BeforeEach
    void programs() throws IOException {
        TestDatabase.lendPrograms(folder);
    }

    @AfterEach
    void endAll() throws Exception {
        for (ChildProgram program : programs) {
            program.close();
        }
        if (Files.exists(folder.resolve("postgres/postmaster.pid"))) {
            EmbeddedServer.start(folder, 0, EmbeddedServer.DURABLE).close();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramOrItsServerIsKilled() throws Exception {
        var first = start(KilledProgram.class);
        first.awaitLines(ENOUGH, line -> line.startsWith(ACKNOWLEDGED));
        first.kill();
        ProcessHandle leftover = server();
        assertThat(leftover.isAlive()).isTrue();

        var second = start(KilledProgram.class);
        second.awaitLines(ENOUGH, line -> line.startsWith(ACKNOWLEDGED));
        assertThat(second.output())
                .anyMatch(line ->
                        line.contains("Taking over from the PostgreSQL server (process " + leftover.pid() + ")"));
        assertThat(leftover.isAlive()).isFalse();

        var refused = start(Application.class);
        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output())
                .contains("Another Läpimurto is already running on the data folder " + folder + ".")
                .noneMatch(line -> line.startsWith("\tat "));

        ProcessHandle server = server();
        server.destroyForcibly();
        second.kill();
        await().until(() -> !server.isAlive());

        var acknowledged = new HashSet<>(acknowledgedBy(first));
        acknowledged.addAll(acknowledgedBy(second));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * ENOUGH);
        assertThat(openTasks()).containsAll(acknowledged);
    }

    private ChildProgram start(Class<?> main) throws IOException {
        var program = ChildProgram.start(main, "--lapimurto.data=" + folder);
        programs.add(program);
        return program;
    }

    private ProcessHandle server() throws IOException {
        return Leftover.in(folder.resolve("postgres/postmaster.pid"))
                .orElseThrow()
                .process();
    }

    private static Set<String> acknowledgedBy(ChildProgram program) {
        var ids = new HashSet<String>();
        for (String line : program.output()) {
            // A line cut off by the kill was not acknowledged.
            if (line.matches(ACKNOWLEDGED + "[0-9a-f-]{36}")) {
                ids.add(line.substring(ACKNOWLEDGED.length()));
            }
        }
        return ids;
    }

    private Set<String> openTasks() throws Exception {
        try (var server = EmbeddedServer.start(folder, 0, EmbeddedServer.DURABLE);
                var connection = DriverManager.getConnection(
                        server.url(EmbeddedServer.USER), EmbeddedServer.USER, server.password());
                var rows = connection.createStatement().executeQuery("select proc_inst_id_ from act_ru_task")) {
            var ids = new HashSet<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
