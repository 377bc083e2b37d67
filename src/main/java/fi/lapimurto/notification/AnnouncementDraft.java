package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.OneTimeToken;
import java.util.List;

/**
 * An announcement that keeps all rules and has not been sent.
 *
 * @param all whom it is for, by name
 * @param unreached the names of the teams that are meant and of which nobody gets it
 * @param by who writes it, by login
 */
record AnnouncementDraft(
        Collaborative collaborative,
        NewAnnouncement content,
        Addressed addressed,
        List<Recipient> all,
        List<String> unreached,
        String by) {

    /** Those whom it reaches, by name. */
    List<Recipient> reached() {
        return all.stream().filter(it -> it.email() != null).toList();
    }

    /** Tells whether what is sent is what was seen: the words, and to whom they go. */
    String digest() {
        String seen =
                content + "\n" + all.stream().map(Recipient::toString).sorted().toList();
        return new OneTimeToken(seen).hash();
    }
}
