package fi.lapimurto.people.signin;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions are kept in the installation's database alone: nothing of them is a file, and they outlive a node. */
@Configuration
@EnableSpringHttpSession
class SessionConfiguration {

    private final JdbcIndexedSessionRepository rows;
    private final Duration timeout;

    SessionConfiguration(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            @Value("${server.servlet.session.timeout}") Duration timeout) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.rows = new JdbcIndexedSessionRepository(jdbc, own);
        this.timeout = timeout;
        rows.setTableName("people_session");
        rows.setDefaultMaxInactiveInterval(timeout);
        // Requests of one page come side by side, and may write the same attribute.
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(rows);
    }

    @Bean
    KeptSessions keptSessions() {
        return new KeptSessions(rows);
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT5M")
    void forgetExpired() {
        rows.cleanUpExpiredSessions();
    }
}
