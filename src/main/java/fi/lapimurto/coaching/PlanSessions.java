package fi.lapimurto.coaching;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;

/** What teams are asked between two workshops; when they meet stands in the list of sessions. */
record PlanSessions(
        @NotNull(message = "{any.required}") @LongText String agenda,
        @LongText String supportNeeds,
        @LongText String deviationReason)
        implements Explained {}
