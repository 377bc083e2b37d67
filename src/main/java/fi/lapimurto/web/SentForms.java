package fi.lapimurto.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Forms that were sent lately, so that the second press of a button leads where the first one led. */
@Component
class SentForms {

    private static final int REMEMBERED = 10_000;
    private static final String CSRF = "_csrf";

    private static final class Sent {

        private String view;
    }

    private final Map<String, Sent> lately = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Runs the use case unless the same person has done the very same form; who presses meanwhile waits for the first. */
    String once(HttpServletRequest form, Supplier<String> useCase) {
        Sent sent = lately.computeIfAbsent(digest(form), key -> new Sent());
        synchronized (sent) {
            if (sent.view == null) {
                sent.view = useCase.get();
            }
            return sent.view;
        }
    }

    private static String digest(HttpServletRequest form) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((form.getRequestURI() + "\0" + form.getRemoteUser()).getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(form.getParameterMap()).forEach((name, values) -> {
                if (!name.equals(CSRF)) {
                    digest.update(("\0" + name + "\0" + Arrays.toString(values)).getBytes(StandardCharsets.UTF_8));
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
