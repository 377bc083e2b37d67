package fi.lapimurto.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.lapimurto.overview.TimeLine.Day;
import fi.lapimurto.overview.TimeLine.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimeLineTests {

    /** How far from its line the picture writes a name. */
    private static final int BESIDE = 6;

    private static final LocalDate TODAY = LocalDate.of(2027, 11, 1);

    private final TimeLineWriter writer = new TimeLineWriter(messages());

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/overview");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @RepeatedTest(200)
    void namesAreNeverWrittenOverEachOther(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            LocalDate day = TODAY.plusDays(random.nextInt(random.nextBoolean() ? 30 : 500));
            days.add(new Day(day, day, "x".repeat(5 + random.nextInt(45)), false, true));
        }
        days.add(new Day(TODAY.minusDays(200), TODAY.minusDays(199), "Workshop 1", true, false));

        List<Label> labels = writer.draw(days, TODAY, Locale.ENGLISH).labels();

        for (int width : new int[] {TimeLineWriter.LEAST_WIDTH, 900, 1200}) {
            for (Label one : labels) {
                for (Label other : labels) {
                    assertThat(one != other && covers(one, other, width))
                            .as("%s over %s at %d", one, other, width)
                            .isFalse();
                }
            }
        }
    }

    /** Whether one name, or the line down to it, is drawn over another name. */
    private static boolean covers(Label one, Label other, int width) {
        boolean sameRow = one.y() == other.y()
                && from(one, width) < until(other, width)
                && from(other, width) < until(one, width);
        double line = at(one, width);
        boolean crossed = one.y() > other.y() && line > from(other, width) && line < until(other, width);
        return sameRow || crossed;
    }

    private static double at(Label it, int width) {
        return Double.parseDouble(it.x().replace("%", "")) / 100 * width;
    }

    private static double from(Label it, int width) {
        return it.before() ? at(it, width) - BESIDE - length(it) : at(it, width) + BESIDE;
    }

    private static double until(Label it, int width) {
        return from(it, width) + length(it);
    }

    private static double length(Label it) {
        return it.text().length() * TimeLineWriter.CHARACTER;
    }

    @Test
    void aYearHasTodayItsWorkshopsAndTheNextDeadlines() {
        TimeLine line = writer.draw(
                List.of(
                        day(-200, "Commission", false, false),
                        day(-30, "Workshop 1", true, false),
                        day(10, "Participant list in", false, true),
                        day(60, "Workshop 2", true, true)),
                TODAY,
                Locale.ENGLISH);

        assertThat(line.today()).isEqualTo("74.73%");
        assertThat(line.workshops())
                .extracting(TimeLine.Bar::name, TimeLine.Bar::over)
                .containsExactly(tuple("Workshop 1", true), tuple("Workshop 2", false));
        assertThat(line.deadlines()).extracting(TimeLine.Tick::over).containsExactly(true, false);
        assertThat(line.labels()).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo("11 Nov 2027 Participant list in");
            assertThat(it.before()).as("there is no room to the right").isTrue();
        });
        assertThat(line.description()).contains("Today is 1 Nov 2027", "Workshop 2: 31 Dec 2027–1 Jan 2028");
        assertThat(line.months()).extracting(TimeLine.Month::name).contains("Nov");
    }

    @Test
    void aYearThatIsOverHasNoToday() {
        TimeLine line = writer.draw(List.of(day(-200, "Workshop 1", true, false)), TODAY, Locale.ENGLISH);

        assertThat(line.today()).isNull();
        assertThat(line.labels()).isEmpty();
    }

    @Test
    void workshopsThatAreNearEachOtherHaveTheirNumbersOnly() {
        List<Day> days = List.of(
                day(0, "Workshop 1", true, true),
                day(14, "Workshop 2", true, true),
                day(400, "Workshop 3", true, true));

        assertThat(writer.draw(days, TODAY, Locale.ENGLISH).numbersOnly()).isTrue();
        assertThat(writer.draw(days.subList(1, 3), TODAY, Locale.ENGLISH).numbersOnly())
                .isFalse();
    }

    private static Day day(int fromToday, String name, boolean workshop, boolean next) {
        LocalDate day = TODAY.plusDays(fromToday);
        return new Day(day, workshop ? day.plusDays(1) : day, name, workshop, next);
    }
}
