package fi.lapimurto.collaborative;

import fi.lapimurto.people.Role;
import java.time.Instant;

/**
 * An invitation into a round as whoever holds its link may see it.
 *
 * @param until when the link stops working
 * @param account the login of the account that already has the e-mail address, or {@code null}
 */
public record OpenRoleInvitation(String name, Role role, String collaborative, Instant until, String account) {}
