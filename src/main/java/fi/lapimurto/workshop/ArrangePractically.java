package fi.lapimurto.workshop;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;

/**
 * Rooms, equipment, meals and lodging of a workshop.
 *
 * @param microphones those that go round; the speaker has one more
 */
record ArrangePractically(
        @NotNull(message = "{any.required}") YesNo venueConfirmed,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 1000, message = "{any.tooLarge}")
        Integer tables,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 1000, message = "{any.tooLarge}")
        Integer groupRooms,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 1000, message = "{any.tooLarge}")
        Integer flipCharts,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 1000, message = "{any.tooLarge}")
        Integer projectors,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 1000, message = "{any.tooLarge}")
        Integer microphones,

        List<Equipment> equipment,
        @NotNull(message = "{any.required}") YesNo mealsOrdered,
        @NotNull(message = "{any.required}") Lodging lodgingArranged,
        @NotNull(message = "{any.required}") YesNo materialsPrinted,
        LocalDate rehearsalOn,
        @LongText String instructions,
        @LongText String openMatters,
        @LongText String deviationReason)
        implements Explained {

    enum Equipment {
        sound,
        wall_space,
        pens_and_notes,
        remote_tools
    }

    enum Lodging {
        arranged,
        not_needed
    }
}
