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

/** What was sent is noted, also when the database was away meanwhile. */
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

    private Connection connection;
    private boolean away;
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
                        if (away) {
                            throw new SQLException("away");
                        }
                        connection = super.getConnection();
                        return connection;
                    }
                },
                clock);
    }

    @AfterEach
    void close() {
        notes.close();
        office.clear();
    }

    @Test
    void whatIsNotedOthersSeeAtOnce() throws SQLException {
        assertThat(notes.note(taken.subList(0, 1))).isEmpty();
        assertThat(sent()).isOne();
        assertThat(notes.note(taken.subList(1, 6))).isEmpty();
        assertThat(sent()).isEqualTo(6);
    }

    @Test
    void whatTheDatabaseDidNotAcknowledgeIsNotedWhenItIsBack() throws SQLException {
        notes.note(taken.subList(0, 1));
        jdbc.sql("select pg_terminate_backend(:pid, 10000)")
                .param("pid", connection.unwrap(PGConnection.class).getBackendPID())
                .query(Boolean.class)
                .single();
        assertThatThrownBy(() -> notes.note(taken.subList(1, 3))).isInstanceOf(SQLException.class);
        away = true;
        assertThatThrownBy(() -> notes.note(taken.subList(3, 5))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> notes.settle()).isInstanceOf(SQLException.class);
        assertThat(sent()).isOne();
        away = false;
        notes.settle();
        assertThat(sent()).isEqualTo(5);
        notes.note(taken.subList(5, 6));
        assertThat(sent()).isEqualTo(6);
    }

    @Test
    void whatAnotherNodeHasTakenOverIsNotNoted() throws SQLException {
        jdbc.sql("update notification_message set attempts = attempts + 1 where id = :id")
                .param("id", taken.get(1).id())
                .update();
        assertThat(notes.note(taken)).containsExactly(taken.get(1));
        notes.settle();
        assertThat(sent()).isEqualTo(5);
    }

    @Test
    void whatWasTakenForLostAndWaitsIsNotSentAgain() throws SQLException {
        jdbc.sql("update notification_message set state = 'waiting' where id = :id")
                .param("id", taken.get(0).id())
                .update();
        assertThat(notes.note(taken.subList(0, 1))).isEmpty();
        assertThat(sent()).isOne();
    }

    private long sent() {
        return office.of(id).stream().filter(it -> it.state() == State.sent).count();
    }
}
