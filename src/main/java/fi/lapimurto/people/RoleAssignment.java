package fi.lapimurto.people;

import java.util.UUID;

/**
 * One role of a person.
 *
 * @param collaborativeId where it holds, or {@code null} for everywhere
 * @param teamId the only team in which it holds, or {@code null} for the whole collaborative
 */
public record RoleAssignment(Role role, UUID collaborativeId, UUID teamId) {

    boolean everywhere(Permission permission) {
        return collaborativeId == null && role.grants(permission, Reach.EVERYWHERE);
    }

    boolean inRound(Permission permission) {
        return collaborativeId != null && role.grants(permission, teamId == null ? Reach.ROUND : Reach.ROUND_OF_TEAM);
    }

    boolean inTeam(Permission permission) {
        return teamId != null && role.grants(permission, Reach.TEAM);
    }
}
