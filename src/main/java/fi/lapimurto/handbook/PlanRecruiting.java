package fi.lapimurto.handbook;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.WebAddress;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;

/** How teams come in, when, how many, and what they are asked. */
public record PlanRecruiting(
        @NotNull(message = "{any.required}") Mode mode,
        @NotNull(message = "{any.required}") @LongText String invitationText,
        @NotEmpty(message = "{any.required}") List<CallQuestion> asked,
        @LongText String managementSupport,
        @WebAddress String formUrl,
        @NotNull(message = "{any.required}") LocalDate opensOn,
        @NotNull(message = "{any.required}") LocalDate closesOn,

        @NotNull(message = "{any.required}") @Positive(message = "{any.positive}")
        Integer minTeams,

        @NotNull(message = "{any.required}") @Positive(message = "{any.positive}")
        Integer maxTeams,

        List<Criterion> selectionCriteria,
        @LongText String otherCriteria,
        @LongText String deviationReason)
        implements Explained {

    /** The same plan without the text of the call, which is kept in the collaborative itself. */
    public PlanRecruiting withoutText() {
        return with(null, closesOn);
    }

    /** The same plan with another last day of recruiting. */
    PlanRecruiting closingOn(LocalDate day) {
        return with(invitationText, day);
    }

    private PlanRecruiting with(String text, LocalDate day) {
        return new PlanRecruiting(
                mode,
                text,
                asked,
                managementSupport,
                formUrl,
                opensOn,
                day,
                minTeams,
                maxTeams,
                selectionCriteria,
                otherCriteria,
                deviationReason);
    }

    public enum Mode {
        registration,
        application
    }

    public enum CallQuestion {
        problem,
        customer_process,
        management_goals,
        team_sketch,
        process_owner,
        decision_making,
        management_support,
        data
    }

    public enum Criterion {
        clear_problem,
        process_named,
        management_behind,
        team_mix,
        data_available,
        owner_named
    }
}
