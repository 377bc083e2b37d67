package fi.lapimurto.handbook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The information session as it is planned (step 7).
 *
 * @param at when it begins
 * @param minutes how long it lasts
 * @param link where it is held remotely, or {@code null}
 * @param place where it is held face to face, or {@code null}
 * @param invitation the organisers' own words to those who are invited
 */
public record InfoSession(Instant at, int minutes, String link, String place, String invitation) {

    /** Reads the information session of a collaborative, once it is planned. */
    public interface InfoSessionReader {

        Optional<InfoSession> of(UUID collaborativeId);
    }
}
