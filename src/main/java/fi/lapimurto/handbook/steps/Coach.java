package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One coach of the round: the teams, the roles (S11.1) and the working days of each role, as planned and as they went
 * (S11.8).
 */
record Coach(
        @NotNull(message = "{any.required}") @OneLine String name,
        @NotNull(message = "{any.required}") CoachType kind,
        @OneLine String organisation,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 20, message = "{any.tooLarge}")
        Integer teams,

        List<CoachRole> roles,

        @PositiveOrZero(message = "{any.notNegative}") @Digits(integer = 3, fraction = 1, message = "{coaches.days}")
        BigDecimal plannedArrangements,

        @PositiveOrZero(message = "{any.notNegative}") @Digits(integer = 3, fraction = 1, message = "{coaches.days}")
        BigDecimal plannedCommonParts,

        @PositiveOrZero(message = "{any.notNegative}") @Digits(integer = 3, fraction = 1, message = "{coaches.days}")
        BigDecimal plannedGroupWork,

        @PositiveOrZero(message = "{any.notNegative}") @Digits(integer = 3, fraction = 1, message = "{coaches.days}")
        BigDecimal plannedBetween,

        YesNo substitute,

        @Collapsed
        @PositiveOrZero(message = "{any.notNegative}")
        @Digits(integer = 3, fraction = 1, message = "{coaches.days}")
        BigDecimal usedArrangements,

        @Collapsed
        @PositiveOrZero(message = "{any.notNegative}")
        @Digits(integer = 3, fraction = 1, message = "{coaches.days}")
        BigDecimal usedCommonParts,

        @Collapsed
        @PositiveOrZero(message = "{any.notNegative}")
        @Digits(integer = 3, fraction = 1, message = "{coaches.days}")
        BigDecimal usedGroupWork,

        @Collapsed
        @PositiveOrZero(message = "{any.notNegative}")
        @Digits(integer = 3, fraction = 1, message = "{coaches.days}")
        BigDecimal usedBetween,

        @Collapsed @LongText String note) {

    enum CoachType {
        coach,
        assistant
    }

    enum CoachRole {
        practical_arrangements,
        common_parts,
        group_work,
        between_workshops
    }

    Coach {
        roles = roles == null ? List.of() : roles;
    }

    BigDecimal planned(CoachRole role) {
        return switch (role) {
            case practical_arrangements -> plannedArrangements;
            case common_parts -> plannedCommonParts;
            case group_work -> plannedGroupWork;
            case between_workshops -> plannedBetween;
        };
    }

    BigDecimal used(CoachRole role) {
        return switch (role) {
            case practical_arrangements -> usedArrangements;
            case common_parts -> usedCommonParts;
            case group_work -> usedGroupWork;
            case between_workshops -> usedBetween;
        };
    }

    /** The planned days of all roles together. */
    BigDecimal planned() {
        return sum(Stream.of(CoachRole.values()).map(this::planned));
    }

    /** The sum of days, those that are not known left out. */
    static BigDecimal sum(Stream<BigDecimal> days) {
        return days.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
