package fi.lapimurto.people;

import java.time.Instant;
import java.util.Optional;

/** Answers the links of one sort of invitations, such as those into a team. */
public interface InvitationHandler {

    /**
     * What the holder of a link is offered.
     *
     * @param view the template that shows it
     * @param invitation what the template shows
     * @param name who is invited
     * @param page where somebody with an account comes after saying yes
     * @param news what they are told there
     */
    record Offer(String view, Object invitation, String name, String page, String news) {}

    /** What the link is for, if it still works. */
    Optional<Offer> offer(String token);

    /** Whether it has been said yes to by this link. */
    boolean isAccepted(String token);

    /** Says yes with a new account, whose password the person chooses. */
    void join(String token, String login, String password, String repeated);

    /** Says yes with the account of the person who is signed in. */
    void joinAs(String token, String login);

    /** Says no; what was known of the person is removed, after a day for good. */
    void decline(String token);

    /** Until when a no by this link can be undone, or could; nothing when nobody has said no by it. */
    Optional<Instant> declinedUntil(String token);

    /**
     * Takes a no back, so that the link can be answered again.
     *
     * @throws fi.lapimurto.engine.UseCaseRejected when it is too late, or the place is not free any more
     */
    void undoDecline(String token);
}
