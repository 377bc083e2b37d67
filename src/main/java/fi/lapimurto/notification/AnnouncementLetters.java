package fi.lapimurto.notification;

import fi.lapimurto.people.Participant;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people write themselves to those of a round; the item is the announcement's id. */
@Component
class AnnouncementLetters implements LetterCatalogue {

    static final String NAME = "announcement";

    private final Audiences audiences;
    private final Announcements announcements;
    private final People people;

    AnnouncementLetters(Audiences audiences, Announcements announcements, People people) {
        this.audiences = audiences;
        this.announcements = announcements;
        this.people = people;
    }

    /** What somebody has confirmed goes, whatever becomes of the round meanwhile. */
    @Override
    public List<MessageKind> kinds() {
        return List.of(MessageKind.named(NAME)
                .on(AnnouncementSent.class, it -> Cause.about(it.collaborativeId(), it.announcementId()))
                .says(this::written)
                .alsoAfterTheEnd()
                .to(new Audience(
                        "addressed",
                        false,
                        (collaborativeId, item, recipientId) -> reached(item),
                        ids -> people.profiles(ids).values().stream()
                                .map(Recipient::of)
                                .collect(Collectors.toMap(Recipient::id, Function.identity())))));
    }

    private List<Recipient> reached(String item) {
        Announcement it = announcement(item);
        return audiences.addressed(it.collaborativeId(), it.addressed()).stream()
                .filter(to -> to.email() != null)
                .toList();
    }

    private void written(LetterContent letter, MessageOrigin message) {
        Announcement it = announcement(message.item());
        add(letter, it.by(), it.subject(), it.text(), it.language());
    }

    /** Puts an announcement into a letter. */
    void add(LetterContent letter, String by, String subject, String text, String language) {
        letter.name(subject);
        letter.quote(new Quote(text, language, true));
        letter.whole(() -> addWriter(letter, by));
    }

    private void addWriter(LetterContent letter, String by) {
        Optional<Profile> writer = people.find(by);
        letter.row("letter.row.writer", writer.map(Profile::name).orElse(by));
        String replies = writer.map(Profile::email)
                .orElseGet(() -> organiser(letter.collaborative().id()));
        letter.row("letter.row.replies", replies);
        letter.replyTo(replies);
    }

    /** Answers to somebody without an address reach an organiser who has one. */
    private String organiser(UUID collaborativeId) {
        return people.participants(collaborativeId).stream()
                .filter(it -> it.role() == Role.organiser && it.person().active())
                .map(Participant::person)
                .map(Profile::email)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Announcement announcement(String item) {
        return announcements.findById(UUID.fromString(item)).orElseThrow();
    }
}
