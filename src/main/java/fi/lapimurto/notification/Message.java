package fi.lapimurto.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message to one person, from its cause until it was sent or will not be. */
@Entity
@Table(name = "notification_message")
class Message {

    @Id
    private UUID id;

    @Version
    private Integer version;

    @Column(insertable = false, updatable = false)
    private long number;

    @Embedded
    private MessageOrigin origin;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private Instant since;
    private int attempts;
    private Instant nextAttemptAt;

    @Enumerated(EnumType.STRING)
    private DeliveryProblem problem;

    private String answer;
    private boolean doubtful;
    private Instant readAt;

    protected Message() {}

    /**
     * A message that lists many things.
     *
     * @param mailed whether it can be mailed; otherwise it is only read in the product
     */
    static Message listing(MessageOrigin origin, boolean mailed) {
        Message message = new Message();
        message.id = UUID.randomUUID();
        message.origin = origin;
        message.state = mailed ? MessageState.waiting : MessageState.dropped;
        message.problem = mailed ? null : DeliveryProblem.no_address;
        message.since = origin.causedAt();
        return message;
    }

    /** Its reader has opened it. */
    void read(Instant at) {
        readAt = readAt == null ? at : readAt;
    }

    boolean unread() {
        return readAt == null;
    }

    /** What it lists that its reader has not seen, and a later one with these lines does not tell of itself. */
    List<DigestContent.Line> left(List<DigestContent.Line> later) {
        return readAt != null
                ? List.of()
                : origin.content().lines().stream()
                        .filter(it -> it.section().toldOnce())
                        .filter(it ->
                                later.stream().noneMatch(other -> other.path().equals(it.path())))
                        .toList();
    }

    /** Whether this is still the attempt of the node that took it: another may have taken that node for dead. */
    boolean isInAttempt(int attempt) {
        return state == MessageState.sending && attempts == attempt;
    }

    /** The mail server has it. One that was taken for lost and waits again is not sent a second time. */
    boolean sent(int attempt, Instant at) {
        boolean ours = isInAttempt(attempt) || state == MessageState.waiting;
        if (ours) {
            come(MessageState.sent, null, null, at);
        }
        return ours;
    }

    /** It was not tried after all. */
    void release(Instant at) {
        attempts--;
        come(MessageState.waiting, problem, answer, at);
    }

    /**
     * It is tried again.
     *
     * @param reply the mail server's reply code, or {@code null}
     * @param inDoubt whether the mail server may have it
     */
    void retry(DeliveryProblem why, String reply, boolean inDoubt, Instant next, Instant at) {
        come(MessageState.waiting, why, reply, at);
        doubtful |= inDoubt;
        nextAttemptAt = next;
    }

    /** It will not be sent: it was no longer of use, or it is given up. */
    void settle(DeliveryProblem why, String reply, Instant at) {
        come(why.drops() ? MessageState.dropped : MessageState.failed, why, reply, at);
    }

    /** Somebody wants it tried again from the beginning. */
    boolean sendAgain(Instant at) {
        boolean failed = state == MessageState.failed;
        if (failed) {
            come(MessageState.waiting, problem, answer, at);
            attempts = 0;
        }
        return failed;
    }

    /** Somebody does not want it sent. */
    boolean withdraw(Instant at) {
        boolean withdrawn = state == MessageState.waiting || state == MessageState.failed;
        if (withdrawn) {
            come(MessageState.dropped, DeliveryProblem.by_person, answer, at);
        }
        return withdrawn;
    }

    private void come(MessageState next, DeliveryProblem why, String reply, Instant at) {
        state = next;
        problem = why;
        answer = reply;
        nextAttemptAt = null;
        since = at;
    }

    UUID id() {
        return id;
    }

    MessageOrigin origin() {
        return origin;
    }

    MessageState state() {
        return state;
    }

    /** When it came into its state. */
    Instant since() {
        return since;
    }

    /** How often it has been taken to be sent. */
    int attempts() {
        return attempts;
    }

    /** Before which it is not tried again, or {@code null}. */
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    DeliveryProblem problem() {
        return problem;
    }

    /** The mail server's reply code, or {@code null}. */
    String answer() {
        return answer;
    }

    /** Whether it may have reached the mail server without our knowing: a second copy is possible. */
    boolean doubtful() {
        return doubtful;
    }
}
