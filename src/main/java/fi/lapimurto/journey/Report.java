package fi.lapimurto.journey;

import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.WebAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A team's report of its year (handbook 2.6): the poster's matters, told at length.
 *
 * @param summary what others should know, in a few sentences
 * @param recommendations what the team would tell others who begin
 */
record Report(
        @OneLine String title,
        @LongText String summary,
        @LongText String team,
        @LongText String startingPoint,
        @LongText String goal,
        @LongText String measures,
        @LongText String trials,
        @LongText String established,
        @LongText String experiences,
        @LongText String lessons,
        @LongText String next,
        @LongText String recommendations,
        @WebAddress String link)
        implements Paper {

    @Override
    public List<Finding> findings(LocalDate today) {
        long unwritten = Stream.of(title, summary, startingPoint, goal, measures, trials, established, lessons, next)
                .filter(it -> it == null)
                .count();
        return unwritten == 0 ? List.of() : List.of(Finding.block("journey.reportUnwritten"));
    }
}
