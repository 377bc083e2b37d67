package fi.lapimurto.team;

import java.util.UUID;

/**
 * Somebody in a team as they are at this moment.
 *
 * @param personId the account, or {@code null} until the invitation is accepted
 * @param name {@code null} for a place that is still open
 * @param email where the invitation goes, or {@code null}
 * @param role what the person does in the team, or {@code null}
 * @param supervisor whether the person is a supervisor (at most two in a team)
 * @param developer whether developing is the person's work
 * @param contact whether the person speaks for the team
 * @param language fi, sv or en
 */
public record Member(
        UUID id,
        int version,
        UUID teamId,
        UUID personId,
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
