package fi.lapimurto.coaching;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.handbook.TeamName;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A team asked for individual help (S12.4).
 *
 * @param day when help is given or was given
 */
record HelpRequest(
        @NotNull(message = "{any.required}") @OneLine @TeamName
        String team,

        @NotNull(message = "{any.required}") @LongText String help,
        @OneLine String helper,
        LocalDate day,
        @NotNull(message = "{any.required}") HelpState state) {

    enum HelpState {
        open,
        given
    }
}
