package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.YesNo;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Rooms, equipment, meals and lodging of a workshop. */
record ArrangePractically(
        @NotNull(message = "{any.required}") YesNo venueConfirmed,
        List<Equipment> equipment,
        @NotNull(message = "{any.required}") YesNo mealsOrdered,
        @NotNull(message = "{any.required}") Lodging lodgingArranged,
        @LongText String instructions,
        @LongText String openMatters) {

    enum Equipment {
        large_room,
        group_rooms,
        flip_charts,
        projectors,
        microphones,
        remote_tools
    }

    enum Lodging {
        arranged,
        not_needed
    }
}
