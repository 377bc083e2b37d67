package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.people.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent is noted, also when the database was away meanwhile. */
@LapimurtoTest
class SentMessagesTests {

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private final SmtpSink sink = new SmtpSink();
    private UUID id;

    @BeforeEach
    void sixMessages() {
        id = story.open("Notes", "en").id();
        office.clear();
        office.write(id, people.find(Story.ORGANISER).orElseThrow(), "note", 6);
    }

    @AfterEach
    void close() {
        sink.close();
        office.clear();
    }

    @Test
    void whatTheDatabaseDidNotAcknowledgeIsNotedWhenItIsBack() {
        Outbox failing = mock(Outbox.class, delegatesTo(outbox));
        doThrow(new DataAccessResourceFailureException("away"))
                .doThrow(new DataAccessResourceFailureException("still away"))
                .doAnswer(it -> {
                    outbox.sent(it.getArgument(0));
                    return null;
                })
                .when(failing)
                .sent(any());
        office.deliver(sink.port(), failing);
        assertThat(sink.mails()).isEqualTo(6);
        assertThat(sent()).isEqualTo(6);
        assertThat(office.of(id)).noneMatch(Message::doubtful);
        Mockito.verify(failing, Mockito.times(8)).sent(any());
    }

    @Test
    void whatAnotherNodeHasTakenOverIsNotNoted() {
        List<Message> taken = outbox.claim(50);
        jdbc.sql("update notification_message set attempts = attempts + 1 where id = :id")
                .param("id", taken.get(1).id())
                .update();
        taken.forEach(outbox::sent);
        assertThat(sent()).isEqualTo(5);
        assertThat(office.of(id))
                .filteredOn(it -> it.id().equals(taken.get(1).id()))
                .extracting(Message::state)
                .containsExactly(MessageState.sending);
    }

    @Test
    void whatWasTakenForLostAndWaitsIsNotSentAgain() {
        List<Message> taken = outbox.claim(1);
        jdbc.sql("update notification_message set state = 'waiting' where id = :id")
                .param("id", taken.get(0).id())
                .update();
        outbox.sent(taken.get(0));
        assertThat(sent()).isOne();
    }

    private long sent() {
        return office.of(id).stream()
                .filter(it -> it.state() == MessageState.sent)
                .count();
    }
}
