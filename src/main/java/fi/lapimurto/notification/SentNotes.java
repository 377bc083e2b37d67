package fi.lapimurto.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Notes what was sent, each mail by itself, over one kept connection to the database. Where mails go fast, a note does
 * not wait for the database's disk: it outlives this program at once, but a crash of the database may take it back.
 * Such a crash breaks the connection, and then all notes that had not reached the disk for certain are made again.
 *
 * <p>For one thread only.
 */
class SentNotes implements AutoCloseable {

    /** So many notes at most are not on the disk for certain. */
    static final int MOST_ON_THEIR_WAY = 20;

    /** Who sends more slowly than this has the time to wait for the disk at each note. */
    private static final long FAST = Duration.ofMillis(20).toNanos();

    /** For the transaction of this one statement only. */
    private static final String WITHOUT_WAITING = " and (select set_config('synchronous_commit', 'off', true)) = 'off'";

    /** Changes nothing, but takes to the disk what was noted before. */
    private static final String TO_THE_DISK = "update notification_message set state = state where id = ?";

    private final DataSource database;
    private final Clock clock;
    private final LongSupplier stopwatch;

    /** Sent, and not on the disk for certain. */
    private final List<Message> onTheirWay = new ArrayList<>();

    private Connection connection;
    private PreparedStatement note;
    private PreparedStatement quickNote;
    private long lastNote;

    SentNotes(DataSource database, Clock clock) {
        this(database, clock, System::nanoTime);
    }

    SentNotes(DataSource database, Clock clock, LongSupplier stopwatch) {
        this.database = database;
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.lastNote = stopwatch.getAsLong() - FAST;
    }

    /**
     * Notes a mail. If that fails, the next {@link #settle} does it.
     *
     * @return whether the message was still this node's
     */
    boolean note(Message message) throws SQLException {
        long now = stopwatch.getAsLong();
        boolean quick = now - lastNote < FAST && onTheirWay.size() + 1 < MOST_ON_THEIR_WAY;
        lastNote = now;
        try {
            open();
        } finally {
            onTheirWay.add(message);
        }
        try {
            boolean ours = carryOut(quick ? quickNote : note, message);
            if (!ours) {
                onTheirWay.remove(onTheirWay.size() - 1);
            } else if (!quick) {
                onTheirWay.clear();
            }
            return ours;
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** Waits until all that was noted is on the disk. */
    void settle() throws SQLException {
        if (onTheirWay.isEmpty()) {
            return;
        }
        open();
        try {
            if (!onTheirWay.isEmpty()) {
                try (PreparedStatement statement = connection.prepareStatement(TO_THE_DISK)) {
                    statement.setObject(1, onTheirWay.get(onTheirWay.size() - 1).id());
                    statement.executeUpdate();
                }
                onTheirWay.clear();
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** How many notes are not on the disk for certain. */
    int onTheirWay() {
        return onTheirWay.size();
    }

    /** A new connection begins with what was noted on the one before, slowly and surely. */
    private void open() throws SQLException {
        if (connection != null) {
            return;
        }
        connection = database.getConnection();
        try {
            note = connection.prepareStatement(Outbox.SENT);
            quickNote = connection.prepareStatement(Outbox.SENT + WITHOUT_WAITING);
            for (Message message : onTheirWay) {
                carryOut(note, message);
            }
            onTheirWay.clear();
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private boolean carryOut(PreparedStatement statement, Message message) throws SQLException {
        statement.setTimestamp(1, Timestamp.from(clock.instant()));
        statement.setObject(2, message.id());
        statement.setInt(3, message.attempts());
        return statement.executeUpdate() == 1;
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
