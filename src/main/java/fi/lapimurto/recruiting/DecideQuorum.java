package fi.lapimurto.recruiting;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What becomes of a collaborative that too few teams have applied to. */
record DecideQuorum(
        @NotNull(message = "{any.required}") Quorum quorum,
        LocalDate closesOn,
        @NotNull(message = "{any.required}") @LongText String reason) {

    enum Quorum {
        go,
        postpone,
        merge
    }
}
