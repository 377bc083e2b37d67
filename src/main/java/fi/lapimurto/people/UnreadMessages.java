package fi.lapimurto.people;

import java.util.UUID;

/** How many messages to a person wait to be opened, which every page shows; asked in one statement. */
public interface UnreadMessages {

    long of(UUID personId);
}
