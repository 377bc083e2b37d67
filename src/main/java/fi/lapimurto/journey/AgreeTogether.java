package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Lines;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * How a team works together and keeps what it hears (C1–C4, G16, G35).
 *
 * @param shareWithManagement whether somebody of its own management may know its results
 * @param managementPersons whom the team means to let know, kept as its consents; nothing is told by itself
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

    /** Whom the team means to let know, without repetitions. */
    List<String> persons() {
        return shareWithManagement == YesNo.yes
                ? Lines.of(managementPersons).stream().distinct().toList()
                : List.of();
    }

    /** The same with those whom the team lets know now. */
    AgreeTogether with(List<String> persons) {
        return new AgreeTogether(
                help,
                ownResults,
                otherTeams,
                feedback,
                persons.isEmpty() ? YesNo.no : YesNo.yes,
                Lines.joined(persons));
    }

    /** The same without what is kept as the team's consents. */
    AgreeTogether withoutConsents() {
        return new AgreeTogether(help, ownResults, otherTeams, feedback, null, null);
    }
}
