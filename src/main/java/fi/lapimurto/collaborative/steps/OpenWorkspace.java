package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Access;
import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.WebAddress;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** The place where participants and coaches find what they share. */
record OpenWorkspace(
        @NotNull(message = "{any.required}") @WebAddress String workspaceUrl,
        @NotNull(message = "{any.required}") LocalDate openedOn,
        @NotEmpty(message = "{any.required}") List<Access> access,
        List<Content> contents,
        @LongText String draftsPlace) {

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
