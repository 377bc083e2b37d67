package fi.lapimurto.notification;

import fi.lapimurto.people.Profile;
import java.util.Locale;
import java.util.UUID;

/**
 * Who gets a letter: a person with an account, or somebody who has none yet.
 *
 * @param id tells recipients apart: the person's, or that of what they are known by
 * @param email {@code null} when there is none
 */
record Recipient(UUID id, String name, String email, Locale language) {

    static Recipient of(Profile person) {
        return new Recipient(person.id(), person.name(), person.email(), person.language());
    }
}
