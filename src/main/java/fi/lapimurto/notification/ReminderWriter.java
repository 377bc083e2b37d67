package fi.lapimurto.notification;

import fi.lapimurto.notification.DigestContent.Line;
import fi.lapimurto.notification.DigestTasks.DigestTask;
import fi.lapimurto.notification.DispatchSchedule.MessagesWritten;
import fi.lapimurto.people.Profile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes digests, and reminders of single tasks, into the outbox. */
@Component
class ReminderWriter {

    private final Messages messages;
    private final MessageKinds kinds;
    private final OutboxWriter outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReminderWriter(
            Messages messages, MessageKinds kinds, OutboxWriter outbox, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.kinds = kinds;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    Topic topic(Message message) {
        return kinds.of(message.origin()).topic();
    }

    /** Takes what many things are told in, and knows what has not gone since people were told before. */
    Listings listings() {
        return new Listings(messages.waiting(DigestLetters.KINDS));
    }

    /** The messages of one morning that tell of many things. One that has not gone yet is part of the next. */
    final class Listings {

        private final Map<String, List<Message>> waiting;

        private Listings(List<Message> waiting) {
            this.waiting = waiting.stream()
                    .collect(Collectors.groupingBy(
                            it -> key(it.origin().kind(), it.origin().recipientId())));
        }

        /** Tells a person of many things today; of nothing when there is nothing. */
        void add(String kind, Profile person, List<Line> lines) {
            if (lines.isEmpty()) {
                return;
            }
            List<Line> all = new ArrayList<>(lines);
            waiting.getOrDefault(key(kind, person.id()), List.of()).forEach(earlier -> {
                earlier.left(lines).forEach(all::add);
                earlier.settle(DeliveryProblem.replaced, null, clock.instant());
            });
            messages.save(Message.listing(origin(kind, person, all), person.email() != null));
            events.publishEvent(new MessagesWritten());
        }

        private static String key(String kind, UUID person) {
            return kind + person;
        }
    }

    private MessageOrigin origin(String kind, Profile person, List<Line> lines) {
        Instant now = clock.instant();
        String key = Cause.in(null).occurrence(LocalDate.now(clock)).key(kind, person.id());
        String language = person.language().getLanguage();
        return new MessageOrigin(
                key, kind, null, null, null, person.id(), language, now, now, new DigestContent(lines));
    }

    /** Tells a person of one task, which has come to them, is due soon or is overdue. A date that moves is told anew. */
    void about(DigestTask it, Profile person) {
        Instant due = it.task().dueAt();
        String id = it.task().id();
        Cause cause = Cause.about(it.round().id(), id);
        switch (it.line().section()) {
            case overdue -> write(TaskLetters.OVERDUE, cause.occurrence(id + " " + due), person);
            case week ->
                write(TaskLetters.DUE_SOON, cause.occurrence(id + " " + due).until(due), person);
            default -> write(TaskLetters.NEW, cause, person);
        }
    }

    private void write(String kind, Cause cause, Profile person) {
        outbox.write(kinds.get(kind), cause, Recipient.of(person));
    }
}
