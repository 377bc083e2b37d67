package fi.lapimurto.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/** The embedded server in place of a named one. Spring Boot's data source, Flyway and JPA take it from here. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /** Before any bean is made, whichever server is used. */
    @Bean
    static BeanFactoryPostProcessor utcGuard() {
        return beanFactory -> requireUtc(TimeZone.getDefault());
    }

    static void requireUtc(TimeZone zone) {
        if (!zone.hasSameRules(TimeZone.getTimeZone("UTC"))) {
            throw new DatabaseFailure(
                    "The program runs in the time zone " + zone.getID() + ", but it must run in UTC: "
                            + "in a zone that turns its clocks, timers would be kept an hour wrong.",
                    "Start it with -Duser.timezone=UTC. What people see is in Finnish time all the same.");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerNamed.class)
    static class Embedded {

        // Everything that uses the database depends on it through the connection details, and so is closed before it.
        @Bean
        EmbeddedServer embeddedServer(DatabaseSettings settings) {
            var server =
                    EmbeddedServer.start(settings.folder(), settings.database().port(), EmbeddedServer.DURABLE);
            log.info("The data is in {} (embedded PostgreSQL, port {})", server.folder(), server.port());
            return server;
        }

        @Bean
        ServerWatch serverWatch(
                EmbeddedServer server, ApplicationContext program, ApplicationAvailability availability) {
            return new ServerWatch(server, program, availability);
        }

        @Bean
        static BeanPostProcessor nobodyWaitsForADeadServer(ObjectProvider<ServerWatch> watch) {
            // Found once: connections are used until the very end of the program.
            Supplier<ServerWatch> found = SingletonSupplier.of(watch::getObject);
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool
                            ? new WatchedDataSource(pool, () -> found.get().isDown())
                            : bean;
                }
            };
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return EmbeddedServer.USER;
                }

                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public String getJdbcUrl() {
                    return server.url(EmbeddedServer.USER);
                }
            };
        }
    }

    static class NoServerNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
