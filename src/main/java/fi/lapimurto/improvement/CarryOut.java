package fi.lapimurto.improvement;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import org.hibernate.annotations.Immutable;

/**
 * What happened when a change was tried out (handbook 2.4).
 *
 * @param problems also what nobody had thought of
 * @param data what was measured, as it was written down
 */
@Immutable
public record CarryOut(
        @NotNull(message = "{any.required}") YesNo asPlanned,
        @NotNull(message = "{any.required}") @LongText String observations,
        @LongText String problems,
        @LongText String data) {}
