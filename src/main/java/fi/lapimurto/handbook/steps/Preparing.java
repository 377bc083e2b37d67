package fi.lapimurto.handbook.steps;

import fi.lapimurto.handbook.RuleContext;
import java.time.LocalDate;

/** The days by which teams are prepared, counted back from the first workshop. */
final class Preparing {

    private Preparing() {}

    static LocalDate firstWorkshop(RuleContext facts) {
        return facts.collaborative().timetable().first().firstDay();
    }

    /** Visits begin when the info session is over. */
    static LocalDate visitsFrom(RuleContext facts) {
        return firstWorkshop(facts).minusWeeks(4);
    }

    /** What comes later than a week before the workshop, coaches no longer have time for. */
    static LocalDate aWeekBefore(RuleContext facts) {
        return firstWorkshop(facts).minusWeeks(1);
    }
}
