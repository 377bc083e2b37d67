package fi.lapimurto.improvement;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;

/**
 * What follows from a trial (DOMAIN 2.4).
 *
 * @param reason why, or {@code null}
 * @param nextChange what is tried next, where the change is adapted
 * @param learnt what remains of a change that is abandoned
 */
public record Decide(
        @NotNull(message = "{any.required}") Decision decision,
        @LongText String reason,
        @LongText String nextChange,
        @LongText String learnt) {

    /** The three ways to go on. */
    public enum Decision {
        adopt,
        adapt,
        abandon
    }

    /** Without what was written for a way that was not taken. */
    Decide withoutOtherWays() {
        return new Decide(
                decision,
                reason,
                decision == Decision.adapt ? nextChange : null,
                decision == Decision.abandon ? learnt : null);
    }
}
