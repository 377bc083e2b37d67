package fi.lapimurto.recruiting;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.recruiting.Scores.Mark;
import jakarta.validation.constraints.NotNull;

/** What becomes of one application, with the scoring aid. */
record DecideApplication(
        Mark problemClear,
        Mark processNamed,
        Mark managementBehind,
        Mark teamMix,
        Mark dataAvailable,
        Mark ownerNamed,
        @NotNull(message = "{any.required}") ApplicationDecision decision,
        @NotNull(message = "{any.required}") @OneLine String teamName,
        @LongText String reason,
        @LongText String overrideReason) {

    enum ApplicationDecision {
        accept,
        waiting_list,
        decline
    }

    Scores scores() {
        return new Scores(problemClear, processNamed, managementBehind, teamMix, dataAvailable, ownerNamed);
    }
}
