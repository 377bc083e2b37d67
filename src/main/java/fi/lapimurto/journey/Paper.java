package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Explained;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import java.time.LocalDate;
import java.util.List;

/** What a team writes down on its way; each says itself what is wrong or unusual with it. */
interface Paper extends Explained {

    /** What a task asks that only says that something is ready: it stands on a page. */
    record Ready(@LongText String deviationReason) implements Paper {}

    /** Refuses what does not fit together. */
    default void check(LocalDate today) {}

    /** What an experienced coach would say of it. */
    default List<Finding> findings(LocalDate today) {
        return List.of();
    }

    @Override
    default String deviationReason() {
        return null;
    }

    /** Refuses a day on which something cannot have happened yet. */
    static void requireOver(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw UseCaseRejected.invalid(field, "journey.error.dayAhead");
        }
    }
}
