package fi.lapimurto.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that one person does. */
public record Parts(List<Part> all) {

    /** These roles, held everywhere, let somebody read every collaborative. */
    static final Set<Role> READERS_EVERYWHERE = Set.of(Role.process_owner, Role.commissioner);

    public boolean none() {
        return all.isEmpty();
    }

    /** Whether the person has the role everywhere. */
    public boolean everywhere(Role role) {
        return all.contains(new Part(role, null));
    }

    /** Whether the person has the role everywhere or in some collaborative. */
    public boolean anywhere(Role role) {
        return all.stream().anyMatch(part -> part.role() == role);
    }

    /** The collaboratives in which the person has the role. */
    public Set<UUID> where(Role role) {
        return all.stream()
                .filter(part -> part.role() == role)
                .map(Part::collaborativeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether the person may read every collaborative, also those without a part of theirs. */
    public boolean readEverything() {
        return READERS_EVERYWHERE.stream().anyMatch(this::everywhere);
    }

    /** The collaboratives in which the person has any part, and which they may therefore read. */
    public Set<UUID> readable() {
        return all.stream().map(Part::collaborativeId).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
