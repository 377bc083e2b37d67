package fi.lapimurto.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The table of messages. Each change of a state is one statement that asks for the state before. */
@Component
class Outbox {

    private static final String WRITE = """
            insert into notification_message (id, key, kind, collaborative_id, workshop_number, item, about, recipient_id,
                language, deadline, state, since, caused_at)
            values (:id, :key, :kind, :collaborative, :workshop, :item, :about, :recipient,
                :language, :deadline, 'waiting', :now, :now)
            on conflict (key) do nothing
            """;

    private static final String CLAIM = """
            update notification_message m
            set state = 'sending', attempts = attempts + 1, since = :now, next_attempt_at = null
            from (
                select id from notification_message
                where state = 'waiting' and (next_attempt_at is null or next_attempt_at <= :now)
                order by deadline, number limit :most
                for update skip locked
            ) chosen
            where m.id = chosen.id
            returning m.*
            """;

    /**
     * Takes the moment, the messages and their attempts, and gives back the messages that were this node's. One that was
     * taken for lost and waits again is no longer sent, when it turns out that it was.
     */
    static final String SENT = """
            update notification_message m set state = 'sent', since = ?, problem = null, answer = null
            from unnest(?, ?) mine (id, attempts)
            where m.id = mine.id and ((m.state = 'sending' and m.attempts = mine.attempts) or m.state = 'waiting')
            returning m.id
            """;

    private static final String REPLACED = """
            select m.id from notification_message m
            where m.id in (:ids) and exists (
                select 1 from notification_message later
                where later.recipient_id = m.recipient_id and later.collaborative_id = m.collaborative_id
                    and later.about = m.about and later.number > m.number and later.state <> 'dropped')
            """;

    private static final String DELETE_SETTLED = """
            delete from notification_message where id in (
                select id from notification_message
                where state in ('sent', 'dropped') and since < :before
                limit :most for update skip locked)
            """;

    private static final Comparator<Message> BY_DEADLINE =
            Comparator.comparing(Message::deadline).thenComparing(Message::number);

    private final JdbcClient jdbc;
    private final Bell bell;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Bell bell, Clock clock) {
        this.jdbc = jdbc;
        this.bell = bell;
        this.clock = clock;
    }

    /** Writes a message in the transaction of its cause; a message that is there already stays as it is. */
    void write(Cause cause, Recipient recipient) {
        int written = jdbc.sql(WRITE)
                .param("id", UUID.randomUUID())
                .param("key", cause.key(recipient.id()))
                .param("kind", cause.kind().name())
                .param("collaborative", cause.collaborativeId())
                .param("workshop", cause.workshopNumber())
                .param("item", cause.item())
                .param("about", cause.kind().about(cause.workshopNumber(), cause.item()))
                .param("recipient", recipient.id())
                .param("language", recipient.language().getLanguage())
                .param("deadline", Timestamp.from(cause.deadline()))
                .param("now", now())
                .update();
        if (written > 0) {
            ringAfterCommit();
        }
    }

    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

    /** Whether anything may be sent now. */
    boolean due() {
        return jdbc.sql("select exists (select 1 from notification_message where state = 'waiting'"
                        + " and (next_attempt_at is null or next_attempt_at <= :now))")
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Takes the messages with the earliest deadlines; several nodes never take the same. */
    List<Message> claim(int most) {
        return jdbc
                .sql(CLAIM)
                .param("now", now())
                .param("most", most)
                .query((row, number) -> message(row))
                .list()
                .stream()
                .sorted(BY_DEADLINE)
                .toList();
    }

    /** Lets messages wait again that a node has held for too long: it is taken for dead. */
    int recover(Duration lease) {
        return jdbc.sql("update notification_message set state = 'waiting', since = :now, doubtful = true,"
                        + " problem = 'interrupted' where state = 'sending' and since < :before")
                .param("now", now())
                .param("before", Timestamp.from(clock.instant().minus(lease)))
                .update();
    }

    /** Those to whose recipients a later message says it better. */
    Set<UUID> replaced(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql(REPLACED).param("ids", ids).query(UUID.class).list());
    }

    /** Gives a message back that was not tried. */
    void release(Message message) {
        change(mine("state = 'waiting', attempts = attempts - 1, since = :now"), message)
                .update();
    }

    void retry(Message message, Problem problem, String answer, boolean doubtful, Duration wait) {
        change(
                        mine("state = 'waiting', since = :now, problem = :problem, answer = :answer,"
                                + " doubtful = doubtful or :doubtful, next_attempt_at = :next"),
                        message)
                .param("problem", problem.name())
                .param("answer", answer)
                .param("doubtful", doubtful)
                .param("next", Timestamp.from(clock.instant().plus(wait)))
                .update();
    }

    boolean failed(Message message, Problem problem, String answer) {
        return change(mine("state = 'failed', since = :now, problem = :problem, answer = :answer"), message)
                        .param("problem", problem.name())
                        .param("answer", answer)
                        .update()
                == 1;
    }

    boolean dropped(Message message, Problem problem) {
        return change(mine("state = 'dropped', since = :now, problem = :problem, answer = null"), message)
                        .param("problem", problem.name())
                        .update()
                == 1;
    }

    private static String mine(String change) {
        return "update notification_message set " + change
                + " where id = :id and state = 'sending' and attempts = :attempts";
    }

    private JdbcClient.StatementSpec change(String sql, Message message) {
        return jdbc.sql(sql)
                .param("id", message.id())
                .param("attempts", message.attempts())
                .param("now", now());
    }

    Optional<Message> find(UUID id) {
        return jdbc.sql("select * from notification_message where id = :id")
                .param("id", id)
                .query((row, number) -> message(row))
                .optional();
    }

    /** Lets a failed message be tried again from the beginning. */
    boolean sendAgain(UUID id) {
        int changed = jdbc.sql("update notification_message set state = 'waiting', since = :now, attempts = 0,"
                        + " next_attempt_at = null where id = :id and state = 'failed'")
                .param("id", id)
                .param("now", now())
                .update();
        if (changed == 1) {
            ringAfterCommit();
        }
        return changed == 1;
    }

    /** Takes a message out that has not gone. */
    boolean withdraw(UUID id) {
        return jdbc.sql("update notification_message set state = 'dropped', since = :now, problem = 'by_person',"
                                + " next_attempt_at = null where id = :id and state in ('waiting', 'failed')")
                        .param("id", id)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Deletes messages that were sent or dropped longer ago than this, and says how many. */
    int deleteSettled(Duration keep, int most) {
        return jdbc.sql(DELETE_SETTLED)
                .param("before", Timestamp.from(clock.instant().minus(keep)))
                .param("most", most)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Message message(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getLong("number"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("collaborative_id", UUID.class),
                row.getObject("workshop_number", Integer.class),
                row.getString("item"),
                row.getObject("recipient_id", UUID.class),
                row.getString("language"),
                instant(row, "deadline"),
                State.valueOf(row.getString("state")),
                instant(row, "since"),
                row.getInt("attempts"),
                instant(row, "caused_at"),
                instant(row, "next_attempt_at"),
                problem == null ? null : Problem.valueOf(problem),
                row.getString("answer"),
                row.getBoolean("doubtful"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
