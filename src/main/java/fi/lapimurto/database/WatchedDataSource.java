package fi.lapimurto.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives no connection, and lets nobody wait for one, while the server is known to be down. */
final class WatchedDataSource extends DelegatingDataSource {

    private final BooleanSupplier down;

    WatchedDataSource(DataSource pool, BooleanSupplier down) {
        super(pool);
        this.down = down;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (down.getAsBoolean()) {
            throw new SQLTransientConnectionException("The embedded PostgreSQL is being started again");
        }
        return super.getConnection();
    }
}
