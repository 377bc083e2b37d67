package fi.lapimurto.notification.process;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets nodes that plan a morning take turns. */
@Component
class MorningQueries {

    /** Its name among the locks of the database. */
    private static final long LOCK = 7_302_017;

    private final JdbcClient jdbc;

    MorningQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other node is at it; until the end of the transaction none begins. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    }
}
