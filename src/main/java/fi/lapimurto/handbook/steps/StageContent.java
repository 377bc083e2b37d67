package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotNull;

/** What the teams learn at one stage of their work, and by what means. */
record StageContent(
        @NotNull(message = "{any.required}") Stage stage,
        @NotNull(message = "{any.required}") @LongText String content,
        @LongText String material,
        @OneLine String who) {

    /** The stages that a team's development goes through (handbook 1.9). */
    enum Stage {
        goal,
        current_state,
        problem,
        aim,
        target_process,
        principles,
        changes,
        measuring,
        daily_management,
        learning
    }
}
