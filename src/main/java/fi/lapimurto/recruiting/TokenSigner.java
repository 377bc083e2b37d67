package fi.lapimurto.recruiting;

import fi.lapimurto.engine.UseCaseRejected;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Says when an application page was opened, signed, so that a program that sends forms blindly is told from somebody who
 * fills one in. Nothing is kept of visitors: the page carries it. Signs links in mails as well.
 */
@Component
public class TokenSigner {

    private static final String ALGORITHM = "HmacSHA256";

    private final SigningKeys keys;
    private final RecruitingSettings settings;
    private final Clock clock;
    private volatile byte[] key;

    TokenSigner(SigningKeys keys, RecruitingSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The mark of a page that is opened now. */
    public String of(String code) {
        String at = String.valueOf(clock.instant().toEpochMilli());
        return at + "." + sign(code, at);
    }

    /**
     * Looks at the mark that comes back with a form.
     *
     * @throws UseCaseRejected when it is not ours, too fresh or too old
     */
    public void require(String code, String seal) {
        String[] parts = (seal == null ? "" : seal).split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{13}") || !isOurs(code, parts)) {
            throw UseCaseRejected.invalid(null, "recruiting.apply.again");
        }
        Duration open = Duration.between(Instant.ofEpochMilli(Long.parseLong(parts[0])), clock.instant());
        if (open.compareTo(settings.longest()) > 0) {
            throw UseCaseRejected.invalid(null, "recruiting.apply.again");
        } else if (open.compareTo(settings.quickest()) < 0) {
            throw UseCaseRejected.invalid(null, "recruiting.apply.quick");
        }
    }

    /** Signs a text, so that nobody else can make a link that says it; it holds until the key changes. */
    public String signature(String purpose, String text) {
        return sign(purpose, text);
    }

    /** Whether the text was signed here for the purpose. */
    public boolean isSignature(String purpose, String text, String signature) {
        return isOurs(purpose, new String[] {text, signature});
    }

    private boolean isOurs(String code, String[] parts) {
        return MessageDigest.isEqual(
                sign(code, parts[0]).getBytes(StandardCharsets.UTF_8), parts[1].getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String code, String at) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            byte[] signed = mac.doFinal((code + " " + at).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        if (key == null) {
            key = keys.key();
        }
        return key;
    }
}
