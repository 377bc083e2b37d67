package fi.lapimurto.improvement;

import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A trial that is to begin with its planning.
 *
 * @param ideaId the idea that it tries out, or {@code null}
 * @param owner who sees to it, or {@code null} when that is agreed with the plan
 */
public record NewTrial(
        UUID ideaId,
        @NotNull(message = "{any.required}") @OneLine String title,
        @OneLine String owner) {

    public NewTrial {
        title = filled(title);
        owner = filled(owner);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
