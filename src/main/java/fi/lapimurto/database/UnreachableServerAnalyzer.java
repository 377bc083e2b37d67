package fi.lapimurto.database;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Says which server gave no connection at the start, where one was named. */
class UnreachableServerAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    // Classes of SQL states: no connection, sign-in refused, no such database, server not ready, too many connections.
    private static final Set<String> NO_CONNECTION = Set.of("08", "28", "3D", "57", "53");

    private final Environment environment;

    UnreachableServerAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException failure) {
        String url = environment.getProperty("spring.datasource.url");
        String state = failure.getSQLState();
        if (!StringUtils.hasText(url) || state == null || !NO_CONNECTION.contains(state.substring(0, 2))) {
            return null;
        }
        // What follows the question mark may hold a password.
        return new FailureAnalysis(
                "The PostgreSQL server at " + url.replaceFirst("\\?.*", "") + " gave no connection: "
                        + failure.getMessage(),
                "Check that it runs and that SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and "
                        + "SPRING_DATASOURCE_PASSWORD are right. Without a URL an embedded server is used.",
                failure);
    }
}
