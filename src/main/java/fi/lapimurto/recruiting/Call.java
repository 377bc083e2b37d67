package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Workshop;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The call for teams of one collaborative.
 *
 * @param registration whether every complete registration takes part as long as there is room
 * @param invitation the organisers' own words
 * @param asked what applicants are asked
 * @param most how many teams there is room for
 * @param workshops when those who come along meet
 * @param keptDays for how many days an application that came to nothing names people
 */
public record Call(
        UUID collaborativeId,
        String code,
        String name,
        String language,
        CallState state,
        boolean registration,
        String invitation,
        Set<ApplicationQuestion> asked,
        Instant opensAt,
        Instant closesAt,
        int most,
        List<Workshop> workshops,
        long keptDays) {

    /** Whether one can apply now. */
    public enum CallState {
        not_yet,
        open,
        closed,
        cancelled
    }

    public boolean asks(ApplicationQuestion question) {
        return asked.contains(question);
    }

    /** The text that says why one cannot apply or register now. */
    public String notOpen() {
        boolean ownWords = registration && state != CallState.cancelled;
        return "recruiting.apply." + state + (ownWords ? "Registration" : "");
    }

    /** Whether it asks about processes that cross organisations. */
    public boolean asksOwner() {
        return asks(ApplicationQuestion.process_owner) || asks(ApplicationQuestion.decision_making);
    }
}
