package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.RoleAssignments;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as people see it: organisers the messages of their own collaboratives, admins how all messages fare but not
 * what they say.
 */
@Service
@Transactional
class Messages {

    /** One message as its reader may see it; what they may not is {@code null}. */
    record Shown(
            UUID id,
            String collaborative,
            String subject,
            String language,
            String recipient,
            String address,
            State state,
            Instant since,
            Instant causedAt,
            int attempts,
            Instant nextAttemptAt,
            Problem problem,
            String answer,
            boolean doubtful) {

        public boolean canBeSentAgain() {
            return state == State.failed;
        }

        public boolean canBeWithdrawn() {
            return state == State.failed || state == State.waiting;
        }
    }

    /** Why nothing goes at present, or {@code null}. */
    record Standstill(String reason, Instant since) {}

    /** What somebody may see. */
    private record Reader(boolean all, Set<UUID> organised) {}

    private static final String VISIBLE = " from notification_message where (:all or collaborative_id in (:organised))";

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final People people;
    private final Recipients recipients;
    private final Collaboratives collaboratives;
    private final Letters letters;
    private final MailIncidents incidents;
    private final MailServer server;
    private final NotificationSettings settings;
    private final boolean serverNamed;

    Messages(
            Outbox outbox,
            JdbcClient jdbc,
            People people,
            Recipients recipients,
            Collaboratives collaboratives,
            Letters letters,
            MailIncidents incidents,
            MailServer server,
            NotificationSettings settings,
            ObjectProvider<Dispatcher> dispatcher) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.people = people;
        this.recipients = recipients;
        this.collaboratives = collaboratives;
        this.letters = letters;
        this.incidents = incidents;
        this.server = server;
        this.settings = settings;
        this.serverNamed = dispatcher.getIfAvailable() != null;
    }

    /**
     * The newest first.
     *
     * @param state only those in this state, or {@code null} for all
     */
    @Transactional(readOnly = true)
    public Page<Shown> list(State state, Pageable page, String by) {
        Reader reader = reader(by);
        List<Message> found = visible(
                        "select *" + VISIBLE + ofState(state) + " order by number desc limit :size offset :offset",
                        reader,
                        state)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> Outbox.message(row))
                .list();
        long total = visible("select count(*)" + VISIBLE + ofState(state), reader, state)
                .query(Long.class)
                .single();
        return new PageImpl<>(shown(found, reader), page, total);
    }

    /** How many there are in each state. */
    @Transactional(readOnly = true)
    public Map<State, Long> counts(String by) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        visible("select state, count(*)" + VISIBLE + " group by state", reader(by), null)
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Why nothing goes at present, or {@code null}. */
    @Transactional(readOnly = true)
    public Standstill standstill() {
        if (!serverNamed) {
            return new Standstill("no_server", null);
        }
        if (settings.hold()) {
            return new Standstill("hold", null);
        }
        MailServer.Condition condition = server.condition();
        return condition == null ? null : new Standstill(condition.trouble().name(), condition.downSince());
    }

    /** Lets a failed message be tried again. */
    public void sendAgain(UUID id, String by) {
        requireVisible(id, by);
        if (!outbox.sendAgain(id)) {
            throw UseCaseRejected.conflict("notification.notFailed");
        }
    }

    /** Lets all failed messages be tried again, as far as they are the asker's, and says how many. */
    public int sendAllAgain(String by) {
        List<UUID> failed = visible("select id" + VISIBLE + ofState(State.failed), reader(by), State.failed)
                .query(UUID.class)
                .list();
        failed.forEach(outbox::sendAgain);
        return failed.size();
    }

    /** Takes a message out that has not gone. */
    public void withdraw(UUID id, String by) {
        requireVisible(id, by);
        if (!outbox.withdraw(id)) {
            throw UseCaseRejected.conflict("notification.gone");
        }
        incidents.resolve(id);
    }

    private void requireVisible(UUID id, String by) {
        Reader reader = reader(by);
        outbox.find(id)
                .filter(it -> reader.all || reader.organised.contains(it.collaborativeId()))
                .orElseThrow(() -> UseCaseRejected.notFound("notification.unknown"));
    }

    private Reader reader(String by) {
        RoleAssignments parts = people.parts(by);
        Reader reader = new Reader(parts.everywhere(Role.admin), parts.where(Role.organiser));
        if (!reader.all && reader.organised.isEmpty()) {
            throw UseCaseRejected.forbidden("notification.organisersOnly");
        }
        return reader;
    }

    private static String ofState(State state) {
        return state == null ? "" : " and state = :state";
    }

    private JdbcClient.StatementSpec visible(String sql, Reader reader, State state) {
        Collection<UUID> ids = reader.organised.isEmpty() ? Set.of(new UUID(0, 0)) : reader.organised;
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql).param("all", reader.all).param("organised", ids);
        return state == null ? statement : statement.param("state", state.name());
    }

    private List<Shown> shown(List<Message> found, Reader reader) {
        Set<UUID> ids = found.stream().map(Message::collaborativeId).collect(Collectors.toSet());
        ids.retainAll(reader.organised);
        Map<UUID, Collaborative> known =
                ids.stream().collect(Collectors.toMap(Function.identity(), collaboratives::get));
        Map<UUID, Recipient> recipients = this.recipients.of(found);
        return found.stream()
                .map(it -> shown(it, known.get(it.collaborativeId()), recipients.get(it.recipientId())))
                .toList();
    }

    private Shown shown(Message message, Collaborative known, Recipient recipient) {
        return new Shown(
                message.id(),
                known == null ? null : known.name(),
                known == null ? null : letters.subject(message, known),
                message.language(),
                recipient == null ? null : recipient.name(),
                recipient == null ? null : recipient.email(),
                message.state(),
                message.since(),
                message.causedAt(),
                message.attempts(),
                message.nextAttemptAt(),
                message.problem(),
                message.answer(),
                message.doubtful());
    }

    static Pageable page(int page, int size) {
        return PageRequest.of(Math.min(Math.max(page, 0), 1_000_000), Math.min(Math.max(size, 1), 200));
    }
}
