package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.HomeAddress;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Puts messages into words for their own readers in the product. */
@Component
class OwnMessageReader {

    private final LetterWriter letters;
    private final MessageRenderer renderer;
    private final DigestWords digests;
    private final Collaboratives collaboratives;
    private final HomeAddress home;

    OwnMessageReader(
            LetterWriter letters,
            MessageRenderer renderer,
            DigestWords digests,
            Collaboratives collaboratives,
            HomeAddress home) {
        this.letters = letters;
        this.renderer = renderer;
        this.digests = digests;
        this.collaboratives = collaboratives;
        this.home = home;
    }

    /** A message in a list. */
    OwnMessage view(Message message, Collaborative round) {
        return OwnMessage.of(message, letters.subject(message.origin(), round), round == null ? null : round.name());
    }

    /** What a message says now; it leads to what is to be done as long as there is something. */
    OwnMessage.Whole read(Message message, Recipient reader) {
        MessageOrigin origin = message.origin();
        Collaborative round = origin.collaborativeId() == null ? null : collaboratives.get(origin.collaborativeId());
        OwnMessage seen = view(message, round);
        List<LetterSection> sections =
                origin.content() == null ? List.of() : digests.all(origin, Locale.forLanguageTag(origin.language()));
        Letter current = renderer.write(List.of(message)).get(0).letter();
        if (current != null) {
            String path = current.link().substring(home.link("").length());
            return new OwnMessage.Whole(seen, current, path, sections);
        }
        return new OwnMessage.Whole(seen, former(origin, round, reader), null, sections);
    }

    private Letter former(MessageOrigin origin, Collaborative round, Recipient reader) {
        try {
            return letters.write(origin, round, reader, null);
        } catch (NoSuchElementException gone) {
            return null;
        }
    }
}
