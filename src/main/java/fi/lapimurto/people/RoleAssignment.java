package fi.lapimurto.people;

import java.util.UUID;

/**
 * One role of a person.
 *
 * @param collaborativeId where it holds, or {@code null} for everywhere
 * @param teamId the only team in which it holds, or {@code null} for the whole collaborative
 */
public record RoleAssignment(Role role, UUID collaborativeId, UUID teamId) {}
