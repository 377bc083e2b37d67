package fi.lapimurto.collaborative;

import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whom organisers may ask into which role. It does not matter, and nobody learns, whether an address has an account: only
 * that somebody of the same round has the role already, whom organisers see anyway.
 */
@Component
class RoleInvitationRules {

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final People people;
    private final FormBinder binder;

    RoleInvitationRules(AccessControl access, Collaboratives collaboratives, People people, FormBinder binder) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.people = people;
        this.binder = binder;
    }

    /** Refuses whoever does not organise the round. */
    void requireOrganiser(UUID collaborativeId, String by) {
        access.require(by, Permission.ROUND_ORGANISE, collaborativeId);
    }

    /** Refuses whoever does not organise the round, and everybody once it is over. */
    void requireOpen(UUID collaborativeId, String by) {
        requireOrganiser(collaborativeId, by);
        collaboratives.get(collaborativeId).requireRunning();
    }

    /** The role that is given in the round by a yes. */
    Role role(UUID collaborativeId, NewRoleInvitation wanted) {
        binder.check(wanted);
        Role role = Role.givenByOrganisers(wanted.role())
                .orElseThrow(() -> UseCaseRejected.invalid("role", "collaborative.role.notGiven"));
        boolean there = people.participants(collaborativeId).stream()
                .anyMatch(it -> it.role() == role
                        && it.person().active()
                        && wanted.email().equalsIgnoreCase(it.person().email()));
        if (there) {
            throw UseCaseRejected.invalid("email", "collaborative.invitation.there", wanted.email());
        }
        return role;
    }
}
