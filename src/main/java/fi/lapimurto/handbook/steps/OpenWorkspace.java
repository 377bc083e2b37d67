package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.WebAddress;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * The place where participants and coaches find what they share.
 *
 * @param severalOrganisations whether participants come from more than one (S5.1)
 * @param separate whether the workspace is apart from any one organisation's own, so that everybody can be let in
 * @param draftsPlace where unfinished material lives, and what is brought over when (S5.4)
 */
record OpenWorkspace(
        @NotNull(message = "{any.required}") YesNo severalOrganisations,
        @NotNull(message = "{any.required}") YesNo separate,
        @NotNull(message = "{any.required}") @WebAddress String workspaceUrl,
        @NotNull(message = "{any.required}") LocalDate openedOn,
        @NotEmpty(message = "{any.required}") List<Access> access,
        List<Content> contents,
        @NotNull(message = "{any.required}") @LongText String draftsPlace,
        @LongText String deviationReason)
        implements Explained {

    enum Access {
        participants,
        coaches,
        organisers
    }

    enum Content {
        materials,
        timetable,
        outputs,
        contacts
    }
}
