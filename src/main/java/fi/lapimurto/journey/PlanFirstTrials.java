package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import java.util.List;

/**
 * With what a team begins to try.
 *
 * @param ideas the ones chosen among its ideas, by their values
 * @param newIdeas one on each line, which come among its ideas
 */
record PlanFirstTrials(
        List<String> ideas,
        @LongText String newIdeas,
        @LongText String ways) {
    PlanFirstTrials {
        ideas = ideas == null ? List.of() : ideas;
    }
}
