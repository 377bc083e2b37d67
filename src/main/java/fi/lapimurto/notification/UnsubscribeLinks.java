package fi.lapimurto.notification;

import fi.lapimurto.recruiting.TokenSigner;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links by which somebody ends a kind of mails without signing in; signed, so that they end nobody else's. */
@Component
class UnsubscribeLinks {

    private static final String PURPOSE = "unsubscribe";

    /**
     * What a link ends.
     *
     * @param what the name of a topic, or of the digest, which tells of several
     */
    record Unsubscription(UUID personId, String what) {}

    private final TokenSigner signer;

    UnsubscribeLinks(TokenSigner signer) {
        this.signer = signer;
    }

    /** The path for a message of a kind to a person; none for what always goes. */
    Optional<String> link(UUID personId, MessageKind kind) {
        if (kind.topic().choices().isEmpty()) {
            return Optional.empty();
        }
        String what = kind.name().equals(DigestLetters.DIGEST)
                ? kind.name()
                : kind.topic().name();
        String said = personId + "." + what;
        return Optional.of("/unsubscribe/" + said + "." + signer.signature(PURPOSE, said));
    }

    /** What the last part of such a path ends; nothing when we have not made it. */
    Optional<Unsubscription> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !signer.isSignature(PURPOSE, parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        return Optional.of(new Unsubscription(UUID.fromString(parts[0]), parts[1]));
    }
}
