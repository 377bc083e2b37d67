package fi.lapimurto.coaching;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.handbook.TeamName;
import jakarta.validation.constraints.NotNull;

/**
 * What teams answered to a question of the agenda.
 *
 * @param team the team, or {@code null} for all of them together
 */
record AgendaAnswer(
        @NotNull(message = "{any.required}") @OneLine String question,
        @OneLine @TeamName String team,
        @LongText String answer) {}
