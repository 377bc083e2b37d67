package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Ascending;
import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.Money;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * One source of costs, estimated from a price in euros and a number that follows from the round.
 *
 * @param quantity takes the place of the number that follows from the round
 * @param participantsPercent how much of a shared cost participants bear; the rest is the organiser's
 * @param budget what was set aside for it in all
 * @param quoted what a quote says in all
 * @param actual what was paid in the end
 */
@Ascending(low = "priceLow", high = "priceHigh")
record Cost(
        @NotNull(message = "{any.required}") CostType kind,
        @OneLine String what,
        @NotNull(message = "{any.required}") Payer payer,

        @PositiveOrZero(message = "{any.notNegative}")
        @DecimalMax(value = "10000000", message = "{any.tooLarge}")
        @Money
        BigDecimal priceLow,

        @PositiveOrZero(message = "{any.notNegative}")
        @DecimalMax(value = "10000000", message = "{any.tooLarge}")
        @Money
        BigDecimal priceHigh,

        @NotNull(message = "{any.required}") CostUnit unit,

        @Digits(integer = 6, fraction = 2, message = "{any.tooLarge}") @PositiveOrZero(message = "{any.notNegative}")
        BigDecimal quantity,

        @Collapsed @PositiveOrZero(message = "{any.notNegative}") @Max(value = 100, message = "{any.tooLarge}")
        Integer participantsPercent,

        @Collapsed
        @PositiveOrZero(message = "{any.notNegative}")
        @DecimalMax(value = "10000000", message = "{any.tooLarge}")
        @Money
        BigDecimal budget,

        @Collapsed
        @PositiveOrZero(message = "{any.notNegative}")
        @DecimalMax(value = "10000000", message = "{any.tooLarge}")
        @Money
        BigDecimal quoted,

        @Collapsed
        @PositiveOrZero(message = "{any.notNegative}")
        @DecimalMax(value = "10000000", message = "{any.tooLarge}")
        @Money
        BigDecimal actual,

        @Collapsed @LongText String note) {

    /** What costs arise from (handbook 1.12, K1–K7). */
    enum CostType {
        coordination,
        coaches,
        meeting_packages,
        group_rooms,
        travel,
        lodging,
        dinners,
        workshop_time,
        workplace_time,
        other
    }

    /** Who bears them (G44). */
    enum Payer {
        organiser,
        participants,
        shared,
        other
    }

    /** What a price is for, and how many of that a round has. */
    enum CostUnit {
        person_day(round -> known(round.heads() * round.daysOnSite())),
        person_night(round -> Optional.of(round.nights().times(BigDecimal.valueOf(round.heads())))),
        person_evening(round -> known(round.heads() * round.evenings())),
        person_workshop(round -> known(round.heads() * round.onSite().size())),
        person(round -> known(round.heads())),
        team(round -> known(round.teams())),
        room_day(round -> Optional.of(round.groupRooms().times(BigDecimal.valueOf(round.daysOnSite())))),
        coach(round -> known(round.coaches())),
        coach_workshop(round -> known((long) round.coaches() * round.onSite().size())),
        coach_night(round -> Optional.of(round.nights().times(BigDecimal.valueOf(round.coaches())))),
        round(round -> known(1)),
        working_day(round -> Optional.empty()),
        person_working_day(round -> known(round.heads() * round.days())),
        person_week_hour(round -> known(round.heads() * round.weeks()));

        private final Function<CostBasis, Optional<Range>> derived;

        CostUnit(Function<CostBasis, Optional<Range>> derived) {
            this.derived = derived;
        }

        /** Whether a price is for a person, so that larger teams cost more. */
        boolean byPeople() {
            return name().startsWith("person");
        }

        private static Optional<Range> known(long quantity) {
            return Optional.of(Range.of(quantity, quantity));
        }
    }

    /** Hours of a working day, where time is counted in hours. */
    private static final BigDecimal HOURS = new BigDecimal("7.5");

    /** How many units there are; unknown where only the person can tell and has not. */
    Optional<Range> quantity(CostBasis round) {
        return quantity == null ? unit.derived.apply(round) : Optional.of(new Range(quantity, quantity));
    }

    boolean priced() {
        return priceLow != null || priceHigh != null;
    }

    /** What it will come to, as far as a price and a number are known. One price alone stands for both ends. */
    Optional<Range> estimate(CostBasis round) {
        if (!priced()) {
            return Optional.empty();
        }
        Range price = new Range(priceLow == null ? priceHigh : priceLow, priceHigh == null ? priceLow : priceHigh);
        return quantity(round).map(price::times);
    }

    boolean time() {
        return switch (unit) {
            case working_day, person_working_day, person_week_hour -> true;
            default -> false;
        };
    }

    /** The time it takes, in working days; nothing for what is no time. */
    Range workingDays(CostBasis round) {
        if (!time()) {
            return Range.NOTHING;
        }
        Range many = quantity(round).orElse(Range.NOTHING);
        return unit == CostUnit.person_week_hour ? many.divided(HOURS, 2) : many;
    }
}
