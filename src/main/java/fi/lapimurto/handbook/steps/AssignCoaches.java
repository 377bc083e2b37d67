package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** How the coaches work; who they are is kept in a list. */
record AssignCoaches(
        @NotEmpty(message = "{any.required}") List<Principle> principles,
        @NotNull(message = "{any.required}") @LongText String guidance,
        @NotNull(message = "{any.required}") @LongText String reflection,
        @LongText String deviationReason)
        implements Explained {

    enum Principle {
        keeps_on_path,
        asks,
        learns_from_others,
        makes_unnecessary,
        double_aim
    }
}
