package fi.lapimurto.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.StringUtils;

/**
 * One real PostgreSQL server for all tests of one JVM, and in it a new, empty database for each Spring context. Found by
 * way of META-INF/spring.factories, so that a test need not ask for it.
 */
public class TestDatabase implements ContextCustomizerFactory {

    private static final AtomicInteger number = new AtomicInteger();
    private static EmbeddedServer server;
    private static Path home;

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new EmptyDatabase();
    }

    /** A new, empty database. */
    public static Map<String, Object> create() {
        String name = "test_" + number.incrementAndGet();
        EmbeddedServer running = server();
        try (Connection connection = running.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner " + EmbeddedServer.USER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "spring.datasource.url", running.url(name),
                "spring.datasource.username", EmbeddedServer.USER,
                "spring.datasource.password", running.password());
    }

    private static synchronized EmbeddedServer server() {
        if (server == null) {
            server = start();
            // After the contexts, which Spring closes at the end of the run.
            SpringApplication.getShutdownHandlers().add(server::close);
        }
        return server;
    }

    /** Lets a server of another folder use this one's programs: unpacking them takes most of a first start. */
    static void lendPrograms(Path folder) throws IOException {
        server();
        try (Stream<Path> files = Files.list(home)) {
            for (Path programs : files.filter(it -> it.getFileName().toString().startsWith("programs-"))
                    .toList()) {
                Files.createSymbolicLink(folder.resolve(programs.getFileName()), programs);
            }
        }
    }

    // A test database may be lost: that makes it fast. Another JVM beside this one gets a server of its own.
    private static EmbeddedServer start() {
        var refused = new ArrayList<DatabaseFailure>();
        while (true) {
            home = Path.of("target", "test-database-" + refused.size()).toAbsolutePath();
            try {
                return EmbeddedServer.start(
                        home,
                        0,
                        Map.of(
                                "fsync", "off",
                                "synchronous_commit", "off",
                                "full_page_writes", "off",
                                "max_connections", "300"));
            } catch (DatabaseFailure e) {
                refused.add(e);
                if (refused.size() == 5) {
                    throw e;
                }
            }
        }
    }

    // Equal to each other, so that tests share a context.
    private record EmptyDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var environment = context.getEnvironment();
            if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
                environment.getPropertySources().addFirst(new MapPropertySource("testDatabase", create()));
            }
        }
    }
}
