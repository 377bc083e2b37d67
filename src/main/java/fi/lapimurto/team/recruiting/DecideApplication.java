package fi.lapimurto.team.recruiting;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.OneLine;
import fi.lapimurto.team.recruiting.Scores.Mark;
import jakarta.validation.constraints.NotNull;

/** What becomes of one application, with the scoring aid. */
record DecideApplication(
        Mark problemClear,
        Mark processNamed,
        Mark managementBehind,
        Mark teamMix,
        Mark dataAvailable,
        Mark ownerNamed,
        @NotNull(message = "{any.required}") Choice decision,
        @NotNull(message = "{any.required}") @OneLine String teamName,
        @LongText String reason,
        @LongText String overrideReason) {

    enum Choice {
        accept,
        waiting_list,
        decline
    }

    Scores scores() {
        return new Scores(problemClear, processNamed, managementBehind, teamMix, dataAvailable, ownerNamed);
    }
}
