package fi.lapimurto.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server that keeps what it has acknowledged, and that a test may crash. */
public final class CrashableDatabase implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedServer server;

    private CrashableDatabase(Path folder) {
        this.folder = folder;
        this.server = EmbeddedServer.start(folder.toAbsolutePath(), 0, EmbeddedServer.DURABLE);
        this.port = server.port();
    }

    /** An empty one: what an earlier run left in the folder is gone. */
    public static CrashableDatabase start(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CrashableDatabase(folder);
    }

    /** How a program is told to use it. */
    public Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url", server.url(EmbeddedServer.USER),
                "spring.datasource.username", EmbeddedServer.USER,
                "spring.datasource.password", server.password());
    }

    /** Pays now for what was written before, so that it does not count in what is measured next. */
    public void checkpoint() {
        try (Connection connection = server.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As kill -9 does; it is down afterwards. */
    public void crash() throws Exception {
        ProcessHandle process = Leftover.in(folder.resolve("postgres/postmaster.pid"))
                .orElseThrow()
                .process();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
        server.close();
    }

    /** On the port where it was before. */
    public void comeBack() {
        server = EmbeddedServer.start(folder, port, EmbeddedServer.DURABLE);
    }

    @Override
    public void close() {
        server.close();
    }
}
