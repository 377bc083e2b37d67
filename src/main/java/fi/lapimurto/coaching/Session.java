package fi.lapimurto.coaching;

import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.WebAddress;
import fi.lapimurto.handbook.TeamName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Some teams meet a coach between two workshops.
 *
 * @param teamCount how many teams, as long as there are none to choose from
 */
public record Session(
        @NotNull(message = "{any.required}") LocalDate day,
        @NotNull(message = "{any.required}") LocalTime starts,

        @Positive(message = "{any.positive}") @Max(value = 50, message = "{any.tooLarge}")
        Integer teamCount,

        @NotNull(message = "{any.required}")
        @Min(value = 5, message = "{any.tooSmall}")
        @Max(value = 240, message = "{any.tooLarge}")
        Integer minutesPerTeam,

        @TeamName List<String> teams,
        @NotNull(message = "{any.required}") MeetingMode delivery,
        @WebAddress String link,
        @OneLine String coach) {

    /** What it takes to welcome everybody and to agree how to go on, in minutes (G12). */
    static final int INTRODUCTION = 10;

    public Session {
        teams = teams == null ? List.of() : teams;
    }

    /** How many teams meet. */
    int count() {
        return teams.isEmpty() && teamCount != null ? teamCount : teams.size();
    }

    public int minutes() {
        return count() * minutesPerTeam + INTRODUCTION;
    }
}
