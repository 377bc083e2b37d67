package fi.lapimurto.coaching;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/** How the sessions went, and whether some team needs help; what the teams told stands in the list of answers. */
record HoldSessions(
        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer teamsPresent,

        @NotNull(message = "{any.required}") Challenging goalsChallenging,
        @NotNull(message = "{any.required}") YesNo helpNeeded,
        @LongText String otherMatters,
        @LongText String deviationReason)
        implements Explained {

    enum Challenging {
        yes,
        some_teams,
        no
    }
}
