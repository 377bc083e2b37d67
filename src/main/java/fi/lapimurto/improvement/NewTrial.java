package fi.lapimurto.improvement;

import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotBlank;

/**
 * A trial that is to begin with its planning.
 *
 * @param idea the number of the idea that it tries out, or {@code null}
 * @param owner who sees to it, or {@code null} when that is agreed with the plan
 */
public record NewTrial(
        Integer idea,
        @NotBlank(message = "{any.required}") @OneLine String title,
        @OneLine String owner) {}
