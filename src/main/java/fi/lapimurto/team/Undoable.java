package fi.lapimurto.team;

import fi.lapimurto.people.PersonalInvitation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was before a change of a place in a team, kept as long as the change may be undone.
 *
 * @param state how far the person had come
 * @param former the place of whoever spoke for the team before, or {@code null}
 * @param login whose rights and tasks went, or {@code null}
 * @param tasks the ids of the tasks that they had in hand
 */
record Undoable(
        Change change,
        Instant at,
        MemberState state,
        String name,
        String email,
        String phone,
        boolean contact,
        UUID former,
        String login,
        List<String> tasks) {

    enum Change {
        removed,
        declined,
        contact
    }

    static Undoable of(Change change, Instant at, Member before, MemberRoles.Given given) {
        return new Undoable(
                change,
                at,
                before.state(),
                before.name(),
                before.email(),
                before.phone(),
                before.contact(),
                before.id(),
                given.login(),
                given.tasks());
    }

    Instant until() {
        return at.plus(PersonalInvitation.UNDO);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until());
    }
}
