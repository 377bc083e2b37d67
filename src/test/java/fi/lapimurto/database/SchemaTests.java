package fi.lapimurto.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fi.lapimurto.LapimurtoTest;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@LapimurtoTest
class SchemaTests {

    private final JdbcTemplate sql;
    private final ConfigurableApplicationContext program;

    @Autowired
    SchemaTests(JdbcTemplate sql, ConfigurableApplicationContext program) {
        this.sql = sql;
        this.program = program;
    }

    @Test
    void engineTablesComeFirst() {
        assertThat(sql.queryForList(
                        "select version || ' ' || description from flyway_schema_history order by installed_rank limit 2",
                        String.class))
                .containsExactly("1 EngineTables", "2 engine due jobs");
        assertThat(sql.queryForObject("select version_ from act_ge_schema_log", String.class))
                .isEqualTo(V1__EngineTables.ENGINE_VERSION);
        assertThat(sql.queryForObject(
                        "select indexdef from pg_indexes where indexname = 'engine_due_jobs'", String.class))
                .endsWith("(duedate_) WHERE (retries_ > 0)");
    }

    /** When it fails: a newer engine needs a new migration with its own update script, and V1 keeps its version. */
    @Test
    void engineOnTheClassPathIsTheOneTheTablesAreFor() throws IOException {
        assertThat(V1__EngineTables.read("engine")).contains("'" + V1__EngineTables.ENGINE_VERSION + "'");
    }

    @Test
    void engineWaitsForFlyway() {
        assertThat(program.getBeanFactory()
                        .getBeanDefinition("processEngineFactoryBean")
                        .getDependsOn())
                .contains("flywayInitializer");
    }

    @Test
    void nothingEmbeddedIsStartedWhenAServerIsNamed() throws SQLException {
        assertThat(program.getEnvironment().getProperty("spring.datasource.url"))
                .isEqualTo(program.getBean(DataSource.class)
                        .unwrap(HikariDataSource.class)
                        .getJdbcUrl());
        assertThat(program.getBeansOfType(EmbeddedServer.class)).isEmpty();
    }

    @Test
    void runsOnTheSamePostgresAsPeoplesData() {
        assertThat(sql.queryForObject("show server_version", String.class)).startsWith("17.");
    }
}
