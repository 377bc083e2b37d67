package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What the communication says and who helps with it; the messages themselves are rows of a list. */
record PlanCommunication(
        @NotNull(message = "{any.required}") @LongText String startMessage,
        @LongText String teamsTell,
        List<SupportMaterial> supportMaterial,
        @OneLine String professionalHelp,
        @LongText String deviationReason)
        implements Explained {

    enum SupportMaterial {
        customer_instructions,
        staff_instructions,
        checklists
    }
}
