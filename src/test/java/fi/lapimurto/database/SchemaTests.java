package fi.lapimurto.database;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@LapimurtoTest
class SchemaTests {

    private final JdbcTemplate sql;

    @Autowired
    SchemaTests(JdbcTemplate sql) {
        this.sql = sql;
    }

    @Test
    void engineTablesComeFirst() {
        assertThat(sql.queryForList(
                        "select version || ' ' || description from flyway_schema_history order by installed_rank limit 2",
                        String.class))
                .containsExactly("1 EngineTables", "2 engine due jobs");
        assertThat(sql.queryForObject("select version_ from act_ge_schema_log", String.class))
                .isEqualTo(V1__EngineTables.ENGINE_VERSION);
    }
}
