package fi.lapimurto.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One person’s roles, and what they give. */
public record RoleAssignments(List<RoleAssignment> all) {

    public boolean none() {
        return all.isEmpty();
    }

    /** Whether the person has the permission at all: everywhere, in some round or in some team. */
    public boolean mayAnywhere(Permission permission) {
        return any(it -> it.everywhere(permission) || it.inRound(permission) || it.inTeam(permission));
    }

    /** Whether the person has the permission in every round and team. */
    public boolean everywhere(Permission permission) {
        return any(it -> it.everywhere(permission));
    }

    /** Whether the person has the permission in a round as a whole. */
    public boolean may(Permission permission, UUID collaborativeId) {
        return any(it ->
                it.everywhere(permission) || it.inRound(permission) && collaborativeId.equals(it.collaborativeId()));
    }

    /** Refuses whoever lacks the permission in a round; to those who may not read it there is none. */
    public void require(Permission permission, UUID collaborativeId) {
        if (!may(permission, collaborativeId)) {
            throw permission.refusal(
                    permission.reading().filter(it -> may(it, collaborativeId)).isPresent());
        }
    }

    /** Everything that the person may do in one of a round’s teams, or in the round as a whole without a team. */
    public Set<Permission> in(UUID collaborativeId, UUID teamId) {
        return Stream.of(Permission.values())
                .filter(it -> may(it, collaborativeId)
                        || any(held -> held.inTeam(it) && held.teamId().equals(teamId)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /** The rounds in which the person has the permission as a whole, or {@code null} for every round. */
    public Set<UUID> rounds(Permission permission) {
        return everywhere(permission) ? null : ids(it -> it.inRound(permission), RoleAssignment::collaborativeId);
    }

    /** The teams in which the person holds a role that gives the permission there. */
    public Set<UUID> teams(Permission permission) {
        return ids(it -> it.inTeam(permission), RoleAssignment::teamId);
    }

    private boolean any(Predicate<RoleAssignment> which) {
        return all.stream().anyMatch(which);
    }

    private Set<UUID> ids(Predicate<RoleAssignment> which, Function<RoleAssignment, UUID> id) {
        return all.stream().filter(which).map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
