package fi.lapimurto.notification;

import fi.lapimurto.people.HomeAddress;
import java.util.List;
import org.springframework.stereotype.Component;

/** Messages that tell one person of many things at once, over all collaboratives; {@link Digests} writes them. */
@Component
class DigestLetters implements LetterCatalogue {

    static final String DIGEST = "digest";
    static final String PROGRESS = "progress";
    static final String ESCALATION = "tasks_escalated";

    static final List<String> KINDS = List.of(DIGEST, PROGRESS, ESCALATION);

    private final Audiences audiences;
    private final DigestWords words;
    private final HomeAddress home;

    DigestLetters(Audiences audiences, DigestWords words, HomeAddress home) {
        this.audiences = audiences;
        this.words = words;
        this.home = home;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(
                listing(DIGEST, Topic.tasks)
                        .leadsTo("work", (message, none) -> "/")
                        .to(audiences.oneself()),
                listing(PROGRESS, Topic.progress)
                        .leadsTo("collaboratives", (message, none) -> "/collaboratives")
                        .to(audiences.oneself()),
                // What is said one level up is never put off.
                listing(ESCALATION, Topic.always)
                        .leadsTo("work", (message, none) -> "/")
                        .to(audiences.oneself()));
    }

    private MessageKindBuilder listing(String name, Topic topic) {
        return MessageKind.named(name).topic(topic).onlyWhile(words::ofUse).says(this::lists);
    }

    private void lists(LetterContent letter, MessageOrigin message) {
        letter.number(words.counts(message.content(), letter.locale()));
        letter.whole(() -> words.toDo(message, letter.locale(), home::link).forEach(letter::section));
    }
}
