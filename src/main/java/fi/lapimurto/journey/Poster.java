package fi.lapimurto.journey;

import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.WebAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A team's year on one page (handbook 2.6).
 *
 * @param title title and unit
 * @param team who took part and in which role
 * @param startingPoint where it began: the problem, in figures
 * @param goal the SMART goal
 * @param measures what was measured and how it went over time
 * @param trials what was tried and what came of it
 * @param established which changes have become the way of working
 * @param experiences what customers and staff say
 * @param lessons what worked and what did not
 * @param next how it goes on, and who looks after it
 * @param link where the printed poster is kept
 */
record Poster(
        @OneLine String title,
        @LongText String team,
        @LongText String startingPoint,
        @LongText String goal,
        @LongText String measures,
        @LongText String trials,
        @LongText String established,
        @LongText String experiences,
        @LongText String lessons,
        @LongText String next,
        @WebAddress String link)
        implements Paper {

    @Override
    public List<Finding> findings(LocalDate today) {
        long unwritten = Stream.of(title, startingPoint, goal, measures, trials, lessons, next)
                .filter(it -> it == null)
                .count();
        return unwritten == 0 ? List.of() : List.of(Finding.block("journey.posterUnwritten"));
    }
}
