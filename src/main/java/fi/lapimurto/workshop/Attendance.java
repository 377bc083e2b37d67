package fi.lapimurto.workshop;

import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.handbook.TeamName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/** How many people of a team were present on each day of a workshop. Who they were stays out of it. */
record Attendance(
        @NotNull(message = "{any.required}") @OneLine @TeamName
        String team,

        @NotNull(message = "{any.required}")
        @PositiveOrZero(message = "{any.notNegative}")
        @Max(value = 100, message = "{any.tooLarge}")
        Integer day1,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 100, message = "{any.tooLarge}")
        Integer day2,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 100, message = "{any.tooLarge}")
        Integer day3,

        @Collapsed @OneLine String remark) {

    /** People on a day, 0 where nothing is written. */
    int on(int day) {
        Integer people = day == 1 ? day1 : day == 2 ? day2 : day3;
        return people == null ? 0 : people;
    }
}
