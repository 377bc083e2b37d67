package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * How a team works together and keeps what it hears (C1–C4, G16, G35).
 *
 * @param managementPersons whom of its own management the team means to let know; nothing is told by itself
 */
record AgreeTogether(
        @NotNull(message = "{any.required}") @LongText String help,
        @NotNull(message = "{any.required}") @LongText String ownResults,
        @NotNull(message = "{any.required}") @LongText String otherTeams,
        @NotNull(message = "{any.required}") @LongText String feedback,
        @NotNull(message = "{any.required}") YesNo shareWithManagement,
        @LongText String managementPersons)
        implements Paper {
    @Override
    public void check(LocalDate today) {
        if (shareWithManagement == YesNo.yes && managementPersons == null) {
            throw UseCaseRejected.invalid("managementPersons", "any.required");
        }
    }
}
