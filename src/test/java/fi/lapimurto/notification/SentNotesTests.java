package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.people.People;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes of what was sent hold, even when the database takes some of them back. */
@LapimurtoTest
class SentNotesTests {

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @Autowired
    Outbox outbox;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private long nanos;
    private Connection connection;
    private SentNotes notes;
    private UUID id;
    private List<Message> taken;

    @BeforeEach
    void sixMessagesOnTheirWay() {
        id = story.open("Notes", "en").id();
        office.clear();
        office.write(id, people.find(Story.ORGANISER).orElseThrow(), "note", 6);
        taken = outbox.claim(50);
        notes = new SentNotes(
                new DelegatingDataSource(database) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        connection = super.getConnection();
                        return connection;
                    }
                },
                clock,
                () -> nanos);
    }

    @AfterEach
    void close() {
        notes.close();
        office.clear();
    }

    @Test
    void eachNoteIsSeenByOthersAtOnceAndTheConnectionForgetsTheHaste() throws SQLException {
        for (int i = 0; i < taken.size(); i++) {
            assertThat(notes.note(taken.get(i))).isTrue();
            assertThat(sent()).isEqualTo(i + 1);
        }
        notes.settle();
        String usual = jdbc.sql("show synchronous_commit").query(String.class).single();
        try (var row = connection.createStatement().executeQuery("show synchronous_commit")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(usual);
        }
    }

    @Test
    void whatACrashOfTheDatabaseTookBackIsNotedAgain() throws SQLException {
        for (Message message : taken.subList(0, 5)) {
            notes.note(message);
        }
        crash();
        assertThatThrownBy(() -> notes.note(taken.get(5))).isInstanceOf(SQLException.class);
        assertThat(sent()).isOne();
        notes.settle();
        assertThat(sent()).isEqualTo(6);
    }

    @Test
    void aCrashBeforeTheLastNotesAreOnTheDiskIsNoticed() throws SQLException {
        for (Message message : taken) {
            notes.note(message);
        }
        crash();
        assertThatThrownBy(() -> notes.settle()).isInstanceOf(SQLException.class);
        notes.settle();
        assertThat(sent()).isEqualTo(6);
    }

    @Test
    void onlyFewNotesMayBeTakenBackAndNoneWhereThereIsTime() throws SQLException {
        office.write(id, people.find(Story.ORGANISER).orElseThrow(), "more", 50);
        int most = 0;
        for (Message message : outbox.claim(50)) {
            notes.note(message);
            most = Math.max(most, notes.onTheirWay());
        }
        assertThat(most).isEqualTo(SentNotes.MOST_ON_THEIR_WAY - 1);

        for (Message message : taken) {
            nanos += 50_000_000;
            notes.note(message);
            assertThat(notes.onTheirWay()).isZero();
        }
    }

    @Test
    void whatAnotherNodeHasTakenOverIsNotNoted() throws SQLException {
        jdbc.sql("update notification_message set attempts = attempts + 1 where id = :id")
                .param("id", taken.get(0).id())
                .update();
        assertThat(notes.note(taken.get(0))).isFalse();
        assertThat(notes.note(taken.get(1))).isTrue();
        notes.settle();
        assertThat(sent()).isOne();
    }

    /** The connection breaks, and no note had reached the disk but the first, for which the disk was waited for. */
    private void crash() throws SQLException {
        jdbc.sql("select pg_terminate_backend(:pid, 10000)")
                .param("pid", connection.unwrap(PGConnection.class).getBackendPID())
                .query(Boolean.class)
                .single();
        jdbc.sql("update notification_message set state = 'sending' where collaborative_id = :id and state = 'sent'"
                        + " and id <> :first")
                .param("id", id)
                .param("first", taken.get(0).id())
                .update();
    }

    private long sent() {
        return office.of(id).stream().filter(it -> it.state() == State.sent).count();
    }
}
