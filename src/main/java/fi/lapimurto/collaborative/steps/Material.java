package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Folded;
import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.OneLine;
import fi.lapimurto.collaborative.WebAddress;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * One piece of material for the participants or the coaches.
 *
 * @param state a draft lies in its makers' own space, only what is shared lies in the common one (S5.4)
 */
record Material(
        @NotNull(message = "{any.required}") @OneLine String title,
        @NotNull(message = "{any.required}") Kind kind,
        @WebAddress String link,
        @NotNull(message = "{any.required}") Audience forWhom,
        @NotNull(message = "{any.required}") State state,
        LocalDate sharedFrom,
        @Folded @LongText String note) {

    enum Kind {
        instruction,
        slides,
        template,
        timetable,
        report,
        other
    }

    enum Audience {
        everybody,
        participants,
        coaches
    }

    enum State {
        draft,
        shared
    }
}
