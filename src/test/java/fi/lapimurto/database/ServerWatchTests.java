package fi.lapimurto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An embedded server that ends by itself, and what the program does meanwhile. */
class ServerWatchTests {

    @TempDir
    Path folder;

    @Test
    void startsAgainWhatWasKilledAndLetsNobodyWaitMeanwhile() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0, EmbeddedServer.DURABLE);
                HikariDataSource pool = pool(server);
                GenericApplicationContext program = program()) {
            AvailabilityChangeEvent.publish(program, ReadinessState.ACCEPTING_TRAFFIC);
            ApplicationAvailability availability = program.getBean(ApplicationAvailability.class);
            Path away = folder.resolve("not there");
            try (ServerWatch watch = new ServerWatch(server, program, availability)) {
                DataSource watched = new WatchedDataSource(pool, watch::isDown);
                JdbcTemplate sql = new JdbcTemplate(watched);
                sql.execute("create table kept (n int)");
                sql.update("insert into kept values (7)");
                Files.move(folder.resolve("postgres"), away);
                kill(away);

                await().atMost(Duration.ofSeconds(20))
                        .until(() -> availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC);
                Instant start = Instant.now();
                assertThatThrownBy(watched::getConnection).isInstanceOf(SQLTransientConnectionException.class);
                assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));

                Files.move(away, folder.resolve("postgres"));
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
                assertThat(sql.queryForObject("select n from kept", Integer.class))
                        .isEqualTo(7);
            }
        }
    }

    private static void kill(Path cluster) throws Exception {
        long id = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle process = ProcessHandle.of(id).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    private static HikariDataSource pool(EmbeddedServer server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url(EmbeddedServer.USER));
        pool.setUsername(EmbeddedServer.USER);
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private static GenericApplicationContext program() {
        GenericApplicationContext program = new GenericApplicationContext();
        program.registerBean(ApplicationAvailabilityBean.class);
        program.refresh();
        return program;
    }
}
