package fi.lapimurto.workshop;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What a workshop is for; how its time is spent stands in the matrix. */
record PlanProgramme(
        @NotNull(message = "{any.required}") @LongText String purpose,
        List<Principle> confidentiality,
        @OneLine String coachMeetings,
        @LongText String deviationReason)
        implements Explained {

    /** What the participants are told of confidentiality (C1 to C4). */
    enum Principle {
        successes_and_blunders,
        own_results_only,
        others_by_permission,
        constructive_feedback
    }
}
