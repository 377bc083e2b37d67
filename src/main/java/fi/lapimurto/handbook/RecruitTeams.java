package fi.lapimurto.handbook;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/** Which teams take part, as numbers: who they are is kept elsewhere. */
public record RecruitTeams(
        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer applied,

        @NotNull(message = "{any.required}") @Positive(message = "{any.positive}")
        Integer teamsChosen,

        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer waitingList,

        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer declined,

        @LongText String declineReasons,
        @NotEmpty(message = "{any.required}") List<TeamRule> rulesConfirmed,
        @LongText String deviationReason)
        implements Explained {

    public enum TeamRule {
        team_size,
        all_professions,
        supervisors,
        voluntary,
        management_goals,
        process_owner
    }
}
