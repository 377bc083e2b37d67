package fi.lapimurto.collaborative;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.Name;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Who has commissioned the coaching, who organises it and what it is to achieve. Lists are texts with one item on each
 * line.
 */
public record AgreeCommission(
        @OneLine String programme,

        @NotNull(message = "{any.required}") @Name @Size(min = 3, message = "{any.tooShort.name}")
        String name,

        @NotNull(message = "{any.required}") Level level,
        @NotNull(message = "{any.required}") @OneLine String organisingBody,
        @NotNull(message = "{any.required}") @OneLine String commissioner,
        @NotNull(message = "{any.required}") @OneLine String leadPerson,
        @LongText String coreGroup,
        @LongText String targetGroup,
        @NotNull(message = "{any.required}") @LongText String bigPicture,
        @NotNull(message = "{any.required}") @LongText String goals,
        @LongText String strategyLink,
        @NotNull(message = "{any.required}") @LongText String commonMeasures,
        @NotNull(message = "{any.required}") LocalDate beginsOn,
        @NotNull(message = "{any.required}") LocalDate endsOn,
        @OneLine String funder) {}
