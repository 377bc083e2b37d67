package fi.lapimurto.notification;

import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.notification.DispatchSchedule.MessagesWritten;
import fi.lapimurto.notification.MessageViewer.MessageScope;
import fi.lapimurto.notification.process.MailIncidents;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as people see it: organisers the messages of their own collaboratives, admins how all messages fare but not
 * what they say.
 */
@Service
class OutboxService {

    private final Messages messages;
    private final MessageViewer viewer;
    private final MailIncidents incidents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxService(
            Messages messages,
            MessageViewer viewer,
            MailIncidents incidents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.viewer = viewer;
        this.incidents = incidents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The newest first.
     */
    @Transactional(readOnly = true)
    public Page<VisibleMessage> list(OutboxFilter wanted, Pageable page, String by) {
        MessageScope reader = viewer.reader(by);
        Page<Message> found = visible(wanted, page, reader);
        List<VisibleMessage> seen = viewer.view(found.getContent(), reader.organised());
        return new PageImpl<>(seen, page, found.getTotalElements());
    }

    private Page<Message> visible(OutboxFilter wanted, Pageable page, MessageScope reader) {
        boolean all = reader.all() && wanted.collaborative() == null;
        return messages.visible(all, wanted.within(reader.organised()), wanted.states(), wanted.kind(), page);
    }

    /**
     * One message in words, to those who may read it.
     *
     * @throws UseCaseRejected when there is none, or none whose words the person may read
     */
    @Transactional(readOnly = true)
    public MessageText read(UUID id, String by) {
        MessageScope reader = viewer.reader(by);
        if (reader.organised().isEmpty()) {
            throw UseCaseRejected.forbidden("notification.organisersOnly");
        }
        return viewer.text(find(id, by), reader.organised());
    }

    /** The rounds whose messages a person may read, by name, for choosing among them. */
    @Transactional(readOnly = true)
    public Map<UUID, String> rounds(String by) {
        return viewer.rounds(viewer.reader(by).organised());
    }

    /** How many there are in each state. */
    @Transactional(readOnly = true)
    public Map<MessageState, Long> counts(String by) {
        MessageScope reader = viewer.reader(by);
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        messages.counts(reader.all(), reader.organised()).forEach(it -> counts.put(it.state(), it.messages()));
        return counts;
    }

    /** Lets a failed message be tried again. */
    @UseCase
    public void sendAgain(UUID id, String by) {
        if (!find(id, by).sendAgain(clock.instant())) {
            throw UseCaseRejected.conflict("notification.notFailed");
        }
        events.publishEvent(new MessagesWritten());
    }

    /** Lets all failed messages be tried again, as far as they are the asker's, and says how many. */
    @UseCase
    public int sendAllAgain(String by) {
        List<Message> failed = visible(OutboxFilter.in(MessageState.failed), Pageable.unpaged(), viewer.reader(by))
                .getContent();
        failed.forEach(it -> it.sendAgain(clock.instant()));
        events.publishEvent(new MessagesWritten());
        return failed.size();
    }

    /** Takes a message out that has not gone. */
    @UseCase
    public void withdraw(UUID id, String by) {
        if (!find(id, by).withdraw(clock.instant())) {
            throw UseCaseRejected.conflict("notification.gone");
        }
        incidents.resolve(id);
    }

    private Message find(UUID id, String by) {
        MessageScope reader = viewer.reader(by);
        return messages.findById(id)
                .filter(it ->
                        reader.all() || reader.organised().contains(it.origin().collaborativeId()))
                .orElseThrow(() -> UseCaseRejected.notFound("notification.unknown"));
    }

    static Pageable page(int page, int size) {
        return PageRequest.of(Math.min(Math.max(page, 0), 1_000_000), Math.min(Math.max(size, 1), 200));
    }
}
