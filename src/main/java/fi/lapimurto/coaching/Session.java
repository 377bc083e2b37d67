package fi.lapimurto.coaching;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Some teams meet a coach between two workshops.
 *
 * @param teams their names, one on each line
 */
record Session(
        @NotNull(message = "{any.required}") LocalDate day,
        @NotNull(message = "{any.required}") LocalTime starts,

        @NotNull(message = "{any.required}")
        @Positive(message = "{any.positive}")
        @Max(value = 50, message = "{any.tooLarge}")
        Integer teamCount,

        @NotNull(message = "{any.required}")
        @Min(value = 5, message = "{any.tooSmall}")
        @Max(value = 240, message = "{any.tooLarge}")
        Integer minutesPerTeam,

        @LongText String teams,
        @NotNull(message = "{any.required}") MeetingMode delivery,
        @WebAddress String link,
        @OneLine String coach) {

    /** What it takes to welcome everybody and to agree how to go on, in minutes (G12). */
    static final int INTRODUCTION = 10;

    int minutes() {
        return teamCount * minutesPerTeam + INTRODUCTION;
    }

    long names() {
        return teams == null ? 0 : teams.lines().filter(line -> !line.isBlank()).count();
    }
}
