package fi.lapimurto.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that one person does. */
public record RoleAssignments(List<RoleAssignment> all) {

    /** These roles, held everywhere, let somebody read every collaborative. */
    static final Set<Role> READERS_EVERYWHERE = Set.of(Role.process_owner, Role.commissioner);

    public boolean none() {
        return all.isEmpty();
    }

    /** Whether the person has the role everywhere. */
    public boolean everywhere(Role role) {
        return all.contains(new RoleAssignment(role, null, null));
    }

    /** Whether the person has the role everywhere or in some collaborative. */
    public boolean anywhere(Role role) {
        return all.stream().anyMatch(part -> part.role() == role);
    }

    /** The collaboratives in which the person has the role, and not in single teams only. */
    public Set<UUID> where(Role role) {
        return all.stream()
                .filter(part -> part.role() == role && part.teamId() == null)
                .map(RoleAssignment::collaborativeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether the person may read every collaborative, also those without a part of theirs. */
    public boolean readEverything() {
        return READERS_EVERYWHERE.stream().anyMatch(this::everywhere);
    }

    /** The teams in which the person has the role. */
    public Set<UUID> teams(Role role) {
        return all.stream()
                .filter(part -> part.role() == role)
                .map(RoleAssignment::teamId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether the person belongs to a team, and therefore has tasks of it. */
    public boolean inTeam() {
        return !teams(Role.team_contact).isEmpty() || !teams(Role.team_member).isEmpty();
    }

    /**
     * The collaboratives that the person may read as a whole. Whoever has a part in single teams only reads those teams.
     */
    public Set<UUID> readable() {
        return all.stream()
                .filter(part -> part.teamId() == null)
                .map(RoleAssignment::collaborativeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
