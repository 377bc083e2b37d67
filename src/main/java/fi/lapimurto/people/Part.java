package fi.lapimurto.people;

import java.util.UUID;

/**
 * One role of a person.
 *
 * @param collaborativeId where it holds, or {@code null} for everywhere
 */
public record Part(Role role, UUID collaborativeId) {}
