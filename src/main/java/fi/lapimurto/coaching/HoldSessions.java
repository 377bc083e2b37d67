package fi.lapimurto.coaching;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.YesNo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/** What the teams told, all of them together, and whether some team needs help. */
record HoldSessions(
        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer teamsPresent,

        @LongText String measuring,
        @LongText String trials,
        @NotNull(message = "{any.required}") Challenging goalsChallenging,
        @LongText String workplaceAndManagement,
        @LongText String customers,
        @NotNull(message = "{any.required}") YesNo helpNeeded,
        @LongText String helpWanted,
        @LongText String otherMatters) {

    enum Challenging {
        yes,
        some_teams,
        no
    }
}
