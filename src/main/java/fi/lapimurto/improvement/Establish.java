package fi.lapimurto.improvement;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/**
 * How an adopted change becomes a part of the normal work (handbook 2.4).
 *
 * @param followed how it is followed that it lasts
 */
@Immutable
public record Establish(
        @NotNull(message = "{any.required}") @LongText String keeping,
        @NotNull(message = "{any.required}") @OneLine String keeper,
        @NotNull(message = "{any.required}") LocalDate since,
        @NotNull(message = "{any.required}") @LongText String followed) {}
