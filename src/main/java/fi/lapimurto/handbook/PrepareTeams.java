package fi.lapimurto.handbook;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;

/** The pre-assignment and the coaches’ visits to the workplaces. */
public record PrepareTeams(
        @NotEmpty(message = "{any.required}") List<Preparation> preparation,
        @LongText String assignmentText,
        YesNo fiveP,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 20, message = "{any.tooLarge}")
        Integer interviewsPerTeam,

        LocalDate returnBy,
        LocalDate visitsFrom,
        LocalDate visitsUntil,
        @LongText String visitChecklist,
        @LongText String deviationReason)
        implements Explained {

    public enum Preparation {
        pre_assignment,
        site_visits
    }
}
