package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.NewRoleInvitation;
import fi.lapimurto.collaborative.RoleInvitationService;
import fi.lapimurto.collaborative.RoleInvitationService.WaitingInvitation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking people into a round, for programs. */
@RestController
@RequestMapping("/api/collaboratives/{id}/invitations")
@Tag(name = "People")
class RoleInvitationsApi {

    /** An invitation that waits for an answer. */
    record Invited(UUID id) {}

    private final RoleInvitationService invitations;

    RoleInvitationsApi(RoleInvitationService invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    @Operation(summary = "Who has been asked into the collaborative and has not answered; for organisers")
    List<WaitingInvitation> list(@PathVariable UUID id, Principal person) {
        return invitations.of(id, person.getName());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Asks somebody into a role of the collaborative by a letter with a personal link",
            description = "An address has one invitation at a time, and gets three letters a day at most.")
    Invited invite(@PathVariable UUID id, @RequestBody NewRoleInvitation wanted, Principal person) {
        return new Invited(invitations.invite(id, wanted, person.getName()));
    }

    @PostMapping("/{invitationId}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Writes to an invited person again; earlier links stop working")
    void resend(@PathVariable UUID id, @PathVariable UUID invitationId, Principal person) {
        invitations.resend(id, invitationId, person.getName());
    }

    @DeleteMapping("/{invitationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes an invitation back")
    void withdraw(@PathVariable UUID id, @PathVariable UUID invitationId, Principal person) {
        invitations.withdraw(id, invitationId, person.getName());
    }
}
