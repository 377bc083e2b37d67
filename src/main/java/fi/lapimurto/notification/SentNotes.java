package fi.lapimurto.notification;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Notes what was sent over one kept connection to the database. A note waits for the database's disk, and one that the
 * database did not acknowledge is made again.
 *
 * <p>For one thread only.
 */
class SentNotes implements AutoCloseable {

    private final DataSource database;
    private final Clock clock;

    /** Sent, and not known to be noted. */
    private final List<Message> missing = new ArrayList<>();

    private Connection connection;
    private PreparedStatement note;

    SentNotes(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes mails that went out, in one statement. If that fails, the next {@link #settle} does it.
     *
     * @return those that were no longer this node's
     */
    List<Message> note(Collection<Message> sent) throws SQLException {
        missing.addAll(sent);
        Set<UUID> noted = noteMissing();
        return sent.stream().filter(it -> !noted.contains(it.id())).toList();
    }

    /** Notes what could not be noted before. */
    void settle() throws SQLException {
        if (!missing.isEmpty()) {
            noteMissing();
        }
    }

    private Set<UUID> noteMissing() throws SQLException {
        try {
            open();
            note.setTimestamp(1, Timestamp.from(clock.instant()));
            note.setArray(2, array("uuid", missing.stream().map(Message::id)));
            note.setArray(3, array("integer", missing.stream().map(Message::attempts)));
            Set<UUID> noted = new HashSet<>();
            try (ResultSet row = note.executeQuery()) {
                while (row.next()) {
                    noted.add(row.getObject(1, UUID.class));
                }
            }
            missing.clear();
            return noted;
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private void open() throws SQLException {
        if (connection == null) {
            connection = database.getConnection();
            note = connection.prepareStatement(Outbox.SENT);
        }
    }

    /** Gives the connection back. */
    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException broken) {
                // The pool replaces it.
            }
            connection = null;
        }
    }
}
