package fi.lapimurto.collaborative.web;

import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Participant;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who does what in a collaborative; its organisers decide. */
@Component
class Roles {

    /** What organisers may give; teams get theirs when they are admitted. */
    static final List<Role> GIVEN_BY_ORGANISERS =
            Stream.of(Role.values()).filter(Role::isGivenByOrganisers).toList();

    private final AccessControl access;
    private final People people;

    Roles(AccessControl access, People people) {
        this.access = access;
        this.people = people;
    }

    List<Participant> of(UUID id, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        return people.participants(id);
    }

    @UseCase
    void give(UUID id, String login, String role, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        Role given = role(role);
        if (login == null || login.isBlank()) {
            throw UseCaseRejected.invalid("login", "any.NotBlank");
        }
        people.find(login.strip()).orElseThrow(() -> UseCaseRejected.invalid("login", "people.error.unknown", login));
        people.assign(login.strip(), given, id);
    }

    @UseCase
    void withdraw(UUID id, String login, String role, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        people.withdraw(login, role(role), id);
    }

    private static Role role(String name) {
        return Role.givenByOrganisers(name)
                .orElseThrow(() -> UseCaseRejected.invalid("role", "collaborative.role.notGiven"));
    }
}
