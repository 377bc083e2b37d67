package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.OneLine;
import fi.lapimurto.collaborative.YesNo;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** Where the workshops are held, and on which terms. */
record BookVenues(
        @NotNull(message = "{any.required}") @OneLine String venueName,
        List<Requirement> requirements,
        @LongText String quotesCompared,
        @NotNull(message = "{any.required}") YesNo lodging,
        @LongText String lodgingReason,
        LocalDate cancelBy,
        @LongText String invoicing) {

    enum Requirement {
        flat_floor_room,
        group_rooms,
        wall_space,
        microphones,
        accessible
    }
}
