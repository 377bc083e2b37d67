package fi.lapimurto.improvement;

import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

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
        @Min(1) @Max(5) Integer ease) {

    private static final int LONGEST_LINE = 300;

    /**
     * An idea for each line that is not blank.
     *
     * @param field what a refusal names
     */
    static List<IdeaContent> ofLines(String field, String lines) {
        List<IdeaContent> contents = (lines == null ? "" : PlainText.text(lines))
                .lines()
                .map(PlainText::line)
                .filter(it -> !it.isEmpty())
                .map(it -> new IdeaContent(it, null, null, null))
                .toList();
        if (contents.isEmpty()) {
            throw UseCaseRejected.invalid(field, "any.NotBlank");
        }
        if (contents.stream().anyMatch(it -> it.text().length() > LONGEST_LINE)) {
            throw UseCaseRejected.invalid(field, "ideas.error.longLine");
        }
        return contents;
    }
}
