package fi.lapimurto.collaborative.web;

import fi.lapimurto.people.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who does what in a collaborative, for programs. */
@RestController
@RequestMapping("/api/collaboratives/{id}/people")
@Tag(name = "People")
class RolesApi {

    /** Somebody with a role; nothing about them beyond what colleagues know. */
    record Holder(String login, String name, Role role) {}

    private final Roles roles;

    RolesApi(Roles roles) {
        this.roles = roles;
    }

    @GetMapping
    @Operation(summary = "Who has which role here; for organisers")
    List<Holder> list(@PathVariable UUID id, Principal person) {
        return roles.of(id, person.getName()).stream()
                .map(it -> new Holder(it.person().login(), it.person().name(), it.role()))
                .toList();
    }

    @PutMapping("/{login}/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a role that organisers may give")
    void give(@PathVariable UUID id, @PathVariable String login, @PathVariable String role, Principal person) {
        roles.give(id, login, role, person.getName());
    }

    @DeleteMapping("/{login}/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws a role; the last organiser stays")
    void withdraw(@PathVariable UUID id, @PathVariable String login, @PathVariable String role, Principal person) {
        roles.withdraw(id, login, role, person.getName());
    }
}
