package fi.lapimurto.people.process;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets nodes that start together take turns. */
@Component
class EngineAccessQueries {

    private static final long LOCK = 0x6c61706961636365L;

    private final JdbcClient jdbc;

    EngineAccessQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other node is at it; until the end of the transaction none begins. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    }
}
