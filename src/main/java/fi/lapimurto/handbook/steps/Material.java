package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.WebAddress;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * One piece of material for the participants or the coaches.
 *
 * @param state a draft lies in its makers' own space, only what is shared lies in the common one (S5.4)
 */
record Material(
        @NotNull(message = "{any.required}") @OneLine String title,
        @NotNull(message = "{any.required}") MaterialType kind,
        @WebAddress String link,
        @NotNull(message = "{any.required}") MaterialAudience forWhom,
        @NotNull(message = "{any.required}") MaterialState state,
        LocalDate sharedFrom,
        @Collapsed @LongText String note) {

    enum MaterialType {
        instruction,
        slides,
        template,
        timetable,
        report,
        other
    }

    enum MaterialAudience {
        everybody,
        participants,
        coaches
    }

    enum MaterialState {
        draft,
        shared
    }
}
