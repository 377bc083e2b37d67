package fi.lapimurto.team;

import java.time.Instant;
import java.util.Locale;

/**
 * An invitation as whoever holds its link may see it.
 *
 * @param member who is invited
 * @param until when the link stops working
 * @param account the login of the account that already has the e-mail address, or {@code null}
 */
public record OpenInvitation(Member member, Team team, String collaborative, Instant until, String account) {

    public Locale language() {
        return Locale.forLanguageTag(member.language());
    }
}
