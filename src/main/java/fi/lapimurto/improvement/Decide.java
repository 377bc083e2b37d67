package fi.lapimurto.improvement;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;
import org.hibernate.annotations.Immutable;

/**
 * What follows from a trial (handbook 2.4).
 *
 * @param reason why, or {@code null}
 * @param nextChange what is tried next, where the change is adapted
 * @param learnt what remains of a change that is abandoned
 */
@Immutable
public record Decide(
        @NotNull(message = "{any.required}") TrialDecision decision,
        @LongText String reason,
        @LongText String nextChange,
        @LongText String learnt) {

    /** The three ways to go on. */
    public enum TrialDecision {
        adopt(TrialState.establishing),
        adapt(TrialState.adapted),
        abandon(TrialState.abandoned);

        private final TrialState leadsTo;

        TrialDecision(TrialState leadsTo) {
            this.leadsTo = leadsTo;
        }

        TrialState leadsTo() {
            return leadsTo;
        }
    }

    /** Refuses a way without what belongs to it. */
    void requireWhatFollows() {
        if (decision == TrialDecision.adapt && nextChange == null) {
            throw UseCaseRejected.invalid("nextChange", "any.required");
        }
        if (decision == TrialDecision.abandon && learnt == null) {
            throw UseCaseRejected.invalid("learnt", "any.required");
        }
    }

    /** Without what was written for a way that was not taken. */
    Decide withoutOtherWays() {
        return new Decide(
                decision,
                reason,
                decision == TrialDecision.adapt ? nextChange : null,
                decision == TrialDecision.abandon ? learnt : null);
    }
}
