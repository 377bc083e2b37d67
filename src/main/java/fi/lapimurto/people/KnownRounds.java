package fi.lapimurto.people;

import java.util.UUID;

/** Which rounds there are: whoever has a permission in every round has none in one that there is not. */
public interface KnownRounds {

    boolean existsById(UUID collaborativeId);
}
