package fi.lapimurto.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What concerns many messages at once, or whether there is one at all. */
@Component
class OutboxQueries {

    private static final String INSERT = """
            insert into notification_message (id, key, kind, collaborative_id, workshop_number, item, about, recipient_id,
                language, deadline, state, problem, since, caused_at)
            select :id, :key, :kind, :collaborative, cast(:workshop as integer), :item, :about, :recipient, :language,
                :deadline, case timing when 'at_once' then 'waiting' when 'never' then 'dropped' else 'collected' end,
                case timing when 'never' then 'unwanted' end, :now, :now
            from (select coalesce((select timings ->> :topic from notification_preference where person_id = :recipient),
                :timing) as timing) chosen
            on conflict (key) do nothing
            """;

    private static final String CLAIM = """
            update notification_message m
            set state = 'sending', attempts = attempts + 1, since = :now, next_attempt_at = null, version = version + 1
            from (
                select id from notification_message
                where state = 'waiting' and (next_attempt_at is null or next_attempt_at <= :now)
                order by deadline, number limit :most
                for update skip locked
            ) chosen
            where m.id = chosen.id
            returning m.id
            """;

    /** A digest would rather be lost than doubled. */
    private static final String RECOVER = """
            update notification_message
            set state = case when content is null then 'waiting' else 'failed' end, since = :now, doubtful = true, problem = 'interrupted', version = version + 1
            where state = 'sending' and since < :before
            """;

    private static final String REPLACED = """
            select m.id from notification_message m
            where m.id in (:ids) and exists (
                select 1 from notification_message later
                where later.recipient_id = m.recipient_id and later.collaborative_id = m.collaborative_id
                    and later.about = m.about and later.number > m.number and later.state <> 'dropped')
            """;

    private static final String UNREAD = """
            select count(*) from notification_message
            where recipient_id = :person and read_at is null
                and (state <> 'dropped' or problem in ('in_digest', 'unwanted', 'no_address'))
            """;

    private static final String DELETE_SETTLED = """
            delete from notification_message where id in (
                select id from notification_message
                where state in ('sent', 'dropped') and since < :before
                limit :most for update skip locked)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a message; one that is there already stays as it is. Says whether it is new. */
    boolean insert(MessageKind kind, Cause cause, Recipient recipient) {
        Instant now = clock.instant();
        return jdbc.sql(INSERT)
                        .param("id", UUID.randomUUID())
                        .param("key", cause.key(kind.name(), recipient.id()))
                        .param("kind", kind.name())
                        .param("collaborative", cause.collaborativeId())
                        .param("workshop", cause.workshopNumber())
                        .param("item", cause.item())
                        .param("about", kind.about(cause))
                        .param("recipient", recipient.id())
                        .param("language", recipient.language().getLanguage())
                        .param("deadline", Timestamp.from(kind.deadline(cause, now)))
                        .param("topic", kind.topic().name())
                        .param("timing", kind.topic().timing().name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether anything may be sent now. */
    boolean anythingDue() {
        return jdbc.sql("select exists (select 1 from notification_message where state = 'waiting'"
                        + " and (next_attempt_at is null or next_attempt_at <= :now))")
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Takes the messages with the earliest deadlines; several nodes never take the same. */
    List<UUID> claim(int most) {
        return jdbc.sql(CLAIM)
                .param("now", now())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Lets messages wait again that a node has held for too long: it is taken for dead. */
    int recover(Duration lease) {
        return jdbc.sql(RECOVER)
                .param("now", now())
                .param("before", before(lease))
                .update();
    }

    /** Those to whose recipients a later message says it better. */
    Set<UUID> replaced(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.sql(REPLACED).param("ids", ids).query(UUID.class).list());
    }

    /** How many of a person's own messages they have not opened. */
    long unread(UUID personId) {
        return jdbc.sql(UNREAD).param("person", personId).query(Long.class).single();
    }

    /** Deletes messages that were sent or dropped longer ago than this, and says how many. */
    int deleteSettled(Duration keep, int most) {
        return jdbc.sql(DELETE_SETTLED)
                .param("before", before(keep))
                .param("most", most)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp before(Duration ago) {
        return Timestamp.from(clock.instant().minus(ago));
    }
}
