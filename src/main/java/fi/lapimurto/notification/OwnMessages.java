package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.UnreadMessages;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person has been written: everything that was mailed to them, or would be, so that nobody depends on mail. */
@Service
class OwnMessages implements UnreadMessages {

    private final Messages messages;
    private final OutboxQueries queries;
    private final OwnMessageReader reader;
    private final Collaboratives collaboratives;
    private final People people;
    private final Clock clock;

    OwnMessages(
            Messages messages,
            OutboxQueries queries,
            OwnMessageReader reader,
            Collaboratives collaboratives,
            People people,
            Clock clock) {
        this.messages = messages;
        this.queries = queries;
        this.reader = reader;
        this.collaboratives = collaboratives;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public long of(UUID personId) {
        return queries.unread(personId);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<OwnMessage> list(String login, Pageable page) {
        Page<Message> found = messages.own(person(login).id(), page);
        Map<UUID, Collaborative> rounds = collaboratives
                .withTimetables(found.stream()
                        .map(it -> it.origin().collaborativeId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Collaborative::id, Function.identity(), (one, same) -> one));
        return found.map(it -> reader.view(it, rounds.get(it.origin().collaborativeId())));
    }

    /**
     * Opens a message, which is read then; with a digest all that it tells of.
     *
     * @throws UseCaseRejected when the person has no such message
     */
    @UseCase
    public OwnMessage.Whole open(UUID id, String login) {
        Profile person = person(login);
        Message message = messages.findById(id)
                .filter(it -> it.origin().recipientId().equals(person.id()))
                .orElseThrow(() -> UseCaseRejected.notFound("notification.unknown"));
        OwnMessage.Whole whole = reader.read(message, Recipient.of(person));
        message.read(clock.instant());
        if (message.origin().kind().equals(DigestLetters.DIGEST)) {
            messages.markRead(person.id(), message.origin().causedAt(), false, clock.instant());
        }
        return whole;
    }

    /** All are read. */
    @UseCase
    public void readAll(String login) {
        messages.markRead(person(login).id(), clock.instant(), true, clock.instant());
    }

    private Profile person(String login) {
        return people.find(login).orElseThrow();
    }
}
