package fi.lapimurto.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All messages. */
interface Messages extends Repository<Message, UUID> {

    /** How many messages are in a state. */
    record MessageCount(MessageState state, long messages) {}

    Optional<Message> findById(UUID id);

    Message save(Message message);

    /** A person's own, the newest first; what was of no use before it could be told is left out. */
    @Query(
            "select m from Message m where m.origin.recipientId = :person and (m.state <> fi.lapimurto.notification.MessageState.dropped"
                    + " or m.problem in (fi.lapimurto.notification.DeliveryProblem.in_digest,"
                    + " fi.lapimurto.notification.DeliveryProblem.unwanted,"
                    + " fi.lapimurto.notification.DeliveryProblem.no_address)) order by m.number desc")
    Page<Message> own(UUID person, Pageable page);

    /** Whoever has opened all of their messages, or the digest that tells of those until a moment, has read them. */
    @Modifying
    @Query(
            "update Message m set m.readAt = :now where m.origin.recipientId = :person and m.readAt is null"
                    + " and m.since <= :until and (:all = true or m.problem = fi.lapimurto.notification.DeliveryProblem.in_digest)")
    void markRead(UUID person, Instant until, boolean all, Instant now);

    /** Those of some kinds that have not gone yet. */
    @Query("select m from Message m where m.state = fi.lapimurto.notification.MessageState.waiting"
            + " and m.origin.kind in :kinds")
    List<Message> waiting(Collection<String> kinds);

    /** Those that wait for digests, the oldest first. */
    @Query("select m from Message m where m.state = fi.lapimurto.notification.MessageState.collected"
            + " order by m.number")
    List<Message> collected();

    @Query("select m from Message m where m.id in :ids order by m.origin.deadline, m.number")
    List<Message> byDeadline(Collection<UUID> ids);

    /** Those in one of the states, the newest first: all, or those of the collaboratives; of one kind, or of any. */
    @Query("select m from Message m where (:all = true or m.origin.collaborativeId in :collaboratives)"
            + " and m.state in :states and (:kind is null or m.origin.kind = :kind) order by m.number desc")
    Page<Message> visible(
            boolean all, Collection<UUID> collaboratives, Collection<MessageState> states, String kind, Pageable page);

    @Query("select new fi.lapimurto.notification.Messages$MessageCount(m.state, count(m)) from Message m"
            + " where :all = true or m.origin.collaborativeId in :collaboratives group by m.state")
    List<MessageCount> counts(boolean all, Collection<UUID> collaboratives);

    /** When the oldest message in a state was caused; {@code null} when there is none. */
    @Query("select min(m.origin.causedAt) from Message m where m.state = :state")
    Instant oldest(MessageState state);
}
