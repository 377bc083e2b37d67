package fi.lapimurto.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The engine's own tables, by the scripts in its own jar and in its own order. They come first, so that later
 * migrations may build on them. A newer engine needs a migration of its own for databases that exist already.
 */
@Component
class V1__EngineTables extends BaseJavaMigration {

    /** The version of the engine whose tables these are, as its scripts write it into ACT_GE_SCHEMA_LOG. */
    static final String ENGINE_VERSION = "7.24.0";

    static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public Integer getChecksum() {
        return ENGINE_VERSION.hashCode();
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (var statement = context.getConnection().createStatement()) {
            for (String script : SCRIPTS) {
                statement.execute(read(script));
            }
        }
    }

    static String read(String script) throws IOException {
        return new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
