package fi.lapimurto.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How passwords are stored: by bcrypt, slowly on purpose. Programs send theirs with each request, so what was found right
 * is remembered for a while, as a digest that is worth nothing outside this process.
 */
@Component
class PasswordHashes {

    private static final String CURRENT = "bcrypt-sha256";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int REMEMBERED = 1000;

    private final PasswordEncoder encoder;
    private final String nobodys;
    private final SecretKeySpec key;
    private final Map<String, byte[]> right = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    });

    PasswordHashes(@Value("${lapimurto.bcrypt-strength}") int strength) {
        this.encoder = new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, new Digested(strength)));
        this.nobodys = encoder.encode("");
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    String of(String password) {
        return encoder.encode(password);
    }

    /** Takes the same time whether there is a hash or not: a name that nobody has is not told from others. */
    boolean matches(String password, String hash) {
        if (hash == null) {
            encoder.matches(password, nobodys);
            return false;
        }
        byte[] digest = digest(password);
        if (MessageDigest.isEqual(digest, right.get(hash))) {
            return true;
        }
        boolean matches = encoder.matches(password, hash);
        if (matches) {
            right.put(hash, digest);
        }
        return matches;
    }

    /** Whether it was made in an older way or with less work than today. */
    boolean isOutdated(String hash) {
        return hash == null || encoder.upgradeEncoding(hash);
    }

    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bcrypt sees 72 bytes only; a digest of a longer sentence keeps all of it. */
    private static final class Digested implements PasswordEncoder {

        private final BCryptPasswordEncoder bcrypt;

        Digested(int strength) {
            this.bcrypt = new BCryptPasswordEncoder(strength);
        }

        @Override
        public String encode(CharSequence password) {
            return bcrypt.encode(digest(password));
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return bcrypt.matches(digest(password), hash);
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return bcrypt.upgradeEncoding(hash);
        }

        private static String digest(CharSequence password) {
            try {
                byte[] bytes = MessageDigest.getInstance("SHA-256")
                        .digest(password.toString().getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
