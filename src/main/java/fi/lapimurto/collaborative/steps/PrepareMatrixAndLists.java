package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.OneLine;
import fi.lapimurto.collaborative.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/** The matrix by which workshops are planned, and what is asked of participants. */
record PrepareMatrixAndLists(
        @NotNull(message = "{any.required}") @WebAddress String matrixUrl,

        @NotNull(message = "{any.required}")
        @PositiveOrZero(message = "{any.notNegative}")
        @Max(value = 100, message = "{any.tooLarge}")
        Integer groupWorkShare,

        @LongText String groupWorkReason,
        @OneLine String reusedFrom,
        @NotEmpty(message = "{any.required}") List<Detail> participantDetails,
        @NotNull(message = "{any.required}") @OneLine String detailsPlace) {

    enum Detail {
        name_and_unit,
        profession_and_role,
        contact,
        days,
        lodging,
        meals,
        accessibility,
        invoicing
    }
}
