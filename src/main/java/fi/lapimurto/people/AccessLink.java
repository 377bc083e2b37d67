package fi.lapimurto.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A one-time link, as its holder may see it.
 *
 * @param person whose password it sets, or empty when it makes the first admin
 */
public record AccessLink(Optional<Profile> person, Instant expiresAt) {}
