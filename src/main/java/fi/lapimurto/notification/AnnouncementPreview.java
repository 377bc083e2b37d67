package fi.lapimurto.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of an announcement when it is sent.
 *
 * @param id which the announcement gets when it is sent
 * @param digest of what is shown here
 * @param names of those who get it
 * @param withoutAddress the names of those whom it does not reach
 * @param unreachedTeams the names of the teams that are meant and of which nobody gets it
 * @param before when the same words were written last, or {@code null}
 * @param letters the mail to one of those who get it, in each of their languages
 */
record AnnouncementPreview(
        UUID id,
        String digest,
        int recipients,
        List<String> names,
        List<String> withoutAddress,
        List<String> unreachedTeams,
        Instant before,
        List<Letter> letters) {}
