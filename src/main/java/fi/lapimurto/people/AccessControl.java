package fi.lapimurto.people;

import fi.lapimurto.engine.ReadOnce;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what, by the permission table; asked first in each use case, and for what pages offer. Each question reads
 * the person’s roles once: whoever has several asks {@link #of}.
 */
@Service
@Transactional(readOnly = true)
public class AccessControl {

    private record RolesOf(String login) {}

    private final PersonRepository persons;
    private final ObjectProvider<KnownRounds> rounds;

    AccessControl(PersonRepository persons, ObjectProvider<KnownRounds> rounds) {
        this.persons = persons;
        this.rounds = rounds;
    }

    /** The person’s roles; none when there is no such person, or no longer. */
    public RoleAssignments of(String login) {
        return ReadOnce.of(new RolesOf(login), () -> new RoleAssignments(persons.rolesOf(login)));
    }

    /** Whether the person has a permission that is about no single round or team. */
    public boolean may(String login, Permission permission) {
        if (!permission.isOfInstallation()) {
            throw new IllegalArgumentException(permission + " is asked of a round or a team");
        }
        return of(login).mayAnywhere(permission);
    }

    /** Whether the person has the permission in a round as a whole. */
    public boolean may(String login, Permission permission, UUID collaborativeId) {
        return of(login).may(permission, collaborativeId);
    }

    /** Refuses whoever lacks a permission that is about no single round or team. */
    public void require(String login, Permission permission) {
        if (!may(login, permission)) {
            throw permission.refusal(false);
        }
    }

    /** Refuses whoever lacks the permission in a round; to those who may not read it there is none. */
    public void require(String login, Permission permission, UUID collaborativeId) {
        require(of(login), permission, collaborativeId);
    }

    /** The same of roles that have been read before. */
    public void require(RoleAssignments roles, Permission permission, UUID collaborativeId) {
        roles.require(permission, collaborativeId);
        if (roles.everywhere(permission) && !rounds.getObject().existsById(collaborativeId)) {
            throw permission.refusal(false);
        }
    }

    /** Refuses whoever lacks the permission in a team; to those who may not read it there is none. */
    public void require(String login, Permission permission, UUID collaborativeId, UUID teamId) {
        Set<Permission> permitted = of(login).in(collaborativeId, teamId);
        if (!permitted.contains(permission)) {
            throw permission.refusal(
                    permission.reading().filter(permitted::contains).isPresent());
        }
    }
}
