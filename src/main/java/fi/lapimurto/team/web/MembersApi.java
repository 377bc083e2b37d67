package fi.lapimurto.team.web;

import fi.lapimurto.engine.KnownFields;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.InvitationService;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.MemberRemovals;
import fi.lapimurto.team.MemberState;
import fi.lapimurto.team.Members;
import fi.lapimurto.team.NewMember;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.TeamContacts;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of a team for programs. */
@RestController
@RequestMapping("/api/teams/{id}")
@Tag(name = "Teams")
class MembersApi {

    /** Somebody in a team; e-mail and telephone for its contact and the organisers only. */
    record MemberResponse(
            UUID id,
            int version,
            String name,
            String email,
            String phone,
            String profession,
            String role,
            boolean supervisor,
            boolean developer,
            boolean contact,
            String language,
            MemberState state) {}

    private final TeamAccess access;
    private final Members members;
    private final InvitationService invitations;
    private final MemberRemovals removals;
    private final TeamContacts contacts;

    MembersApi(
            TeamAccess access,
            Members members,
            InvitationService invitations,
            MemberRemovals removals,
            TeamContacts contacts) {
        this.access = access;
        this.members = members;
        this.invitations = invitations;
        this.removals = removals;
        this.contacts = contacts;
    }

    @PostMapping("/members")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Names somebody; grounds says why there are more people or supervisors than usual")
    MemberResponse add(@PathVariable UUID id, @RequestBody Map<String, Object> member, Principal person) {
        requireKnown(member);
        return person(members.add(person.getName(), id, member, grounds(member)), true);
    }

    @PutMapping("/members/{memberId}")
    @Operation(summary = "Says who takes a place, or changes what is known of somebody; If-Match is the version")
    MemberResponse change(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> member,
            Principal person) {
        access.require(person.getName(), Permission.TEAM_PEOPLE, id);
        requireKnown(member);
        Integer seen = Precondition.version(ifMatch);
        return person(members.change(person.getName(), id, memberId, seen, member, grounds(member)), true);
    }

    @DeleteMapping("/members/{memberId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes somebody out of the team")
    void remove(@PathVariable UUID id, @PathVariable UUID memberId, Principal person) {
        removals.remove(person.getName(), id, memberId);
    }

    @PostMapping("/members/{memberId}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sends an invitation; an earlier one stops working")
    void invite(@PathVariable UUID id, @PathVariable UUID memberId, Principal person) {
        invitations.invite(person.getName(), id, memberId);
    }

    @PutMapping("/contact/{memberId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets somebody else of the team speak for it")
    void contact(@PathVariable UUID id, @PathVariable UUID memberId, Principal person) {
        contacts.change(person.getName(), id, memberId);
    }

    static MemberResponse person(Member it, boolean reachable) {
        return new MemberResponse(
                it.id(),
                it.version(),
                it.name(),
                reachable ? it.email() : null,
                reachable ? it.phone() : null,
                it.profession(),
                it.role(),
                it.supervisor(),
                it.developer(),
                it.contact(),
                it.language(),
                it.state());
    }

    private static String grounds(Map<String, Object> sent) {
        Object grounds = sent.get("grounds");
        if (grounds != null && !(grounds instanceof String)) {
            throw UseCaseRejected.invalid("grounds", "any.wrongType");
        }
        return (String) grounds;
    }

    private static void requireKnown(Map<String, Object> member) {
        KnownFields.require(
                "",
                member,
                Stream.concat(KnownFields.of(NewMember.class), Stream.of("grounds"))
                        .toList());
    }
}
