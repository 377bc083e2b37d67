package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.Money;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What one venue offers, and at which price in euros.
 *
 * @param nearby whether it lies in the teams' own municipality or less than 50 km from where they work (G43)
 * @param groupRooms rooms for group work beside the large room
 * @param packagePrice the meeting package for a person and day
 * @param groupRoomPrice for a room and day
 * @param lodgingPrice for a person and night
 * @param dinnerPrice for a person and evening
 * @param cancelBy the last day to cancel without cost
 * @param workshops those that are to be held here; all of them when none is named
 */
record Quote(
        @NotNull(message = "{any.required}") @OneLine String venue,
        @OneLine String locality,
        @NotNull(message = "{any.required}") YesNo nearby,
        List<Requirement> offers,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 100, message = "{any.tooLarge}")
        Integer groupRooms,

        @PositiveOrZero(message = "{any.notNegative}") @DecimalMax(value = "1000000", message = "{any.tooLarge}") @Money
        BigDecimal packagePrice,

        List<Included> packageIncludes,

        @PositiveOrZero(message = "{any.notNegative}") @DecimalMax(value = "1000000", message = "{any.tooLarge}") @Money
        BigDecimal groupRoomPrice,

        @PositiveOrZero(message = "{any.notNegative}") @DecimalMax(value = "1000000", message = "{any.tooLarge}") @Money
        BigDecimal lodgingPrice,

        @PositiveOrZero(message = "{any.notNegative}") @DecimalMax(value = "1000000", message = "{any.tooLarge}") @Money
        BigDecimal dinnerPrice,

        LocalDate cancelBy,
        @Collapsed @LongText String cancellationTerms,
        YesNo invoiceSplit,
        @Collapsed LocalDate askedOn,
        @Collapsed LocalDate validUntil,
        @Collapsed List<QuotedWorkshop> workshops,
        @Collapsed @LongText String note,
        YesNo chosen) {

    /** What the teams need to be able to work (S4.6–S4.10). */
    enum Requirement {
        flat_floor_room,
        team_tables,
        wall_space,
        sound,
        microphones,
        large_room_groups,
        group_room_equipment,
        accessible
    }

    /** What a meeting package usually holds (S4.11). */
    enum Included {
        lunch,
        coffee,
        group_rooms
    }

    /** A workshop by its number; a round has eight at the most. */
    enum QuotedWorkshop {
        workshop_1,
        workshop_2,
        workshop_3,
        workshop_4,
        workshop_5,
        workshop_6,
        workshop_7,
        workshop_8;

        int number() {
            return ordinal() + 1;
        }
    }

    Quote {
        offers = offers == null ? List.of() : List.copyOf(offers);
        packageIncludes = packageIncludes == null ? List.of() : List.copyOf(packageIncludes);
        workshops = workshops == null ? List.of() : List.copyOf(workshops);
    }

    /** Whether the workshops are held here. */
    boolean taken() {
        return chosen == YesNo.yes;
    }

    /** Whether the workshop is to be held here. */
    boolean covers(int workshop) {
        return workshops.isEmpty() || workshops.stream().anyMatch(it -> it.number() == workshop);
    }
}
