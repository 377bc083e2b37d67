package fi.lapimurto.improvement.ideas;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/**
 * What a team says of an idea.
 *
 * @param text the idea in one line
 * @param why why it would help
 * @param impact from 1 to 5, or nothing as long as the team has not agreed
 * @param ease from 1 to 5, together with the impact
 */
public record IdeaContent(
        @NotBlank @OneLine String text,
        @LongText String why,
        @Min(1) @Max(5) Integer impact,
        @Min(1) @Max(5) Integer ease) {}
