package fi.lapimurto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapimurtoTest
class CatchUpSpreadTests {

    private static final LocalDate MONDAY = LocalDate.of(2027, 10, 4);
    private static final LocalDate END = LocalDate.of(2028, 7, 5);

    @Autowired
    Deadlines deadlines;

    private WorkingDays calendar;

    @BeforeEach
    void calendar() {
        calendar = deadlines.workingDays();
    }

    @Test
    void tasksAreSpreadEvenlyUntilTheDayBeforeTheNextWorkshop() {
        assertThat(days(5, LocalDate.of(2027, 11, 10)))
                .containsExactly(
                        LocalDate.of(2027, 10, 12),
                        LocalDate.of(2027, 10, 19),
                        LocalDate.of(2027, 10, 26),
                        LocalDate.of(2027, 11, 2),
                        LocalDate.of(2027, 11, 9));
        assertThat(days(1, LocalDate.of(2027, 11, 10))).containsExactly(LocalDate.of(2027, 11, 9));
        assertThat(days(0, LocalDate.of(2027, 11, 10))).isEmpty();
    }

    @Test
    void aWorkshopThatIsTooNearDoesNotPressThem() {
        assertThat(days(4, LocalDate.of(2027, 10, 12))).isEqualTo(days(4, null)).endsWith(LocalDate.of(2027, 11, 1));
        assertThat(perWeek(days(20, null)).values()).allMatch(it -> it <= 3);
    }

    @Test
    void nothingFallsOnADayToAvoidOrAfterTheYear() {
        for (LocalDate admitted = MONDAY; admitted.isBefore(END); admitted = admitted.plusDays(1)) {
            for (int tasks : new int[] {1, 7, 24}) {
                List<LocalDate> days = CatchUpSpread.days(tasks, admitted, null, END, calendar);
                assertThat(days).hasSize(tasks).isSorted().allMatch(calendar::isGood);
                assertThat(days.get(0)).isAfter(admitted);
                boolean time = admitted.isBefore(LocalDate.of(2028, 6, 30));
                assertThat(days.get(tasks - 1).isBefore(END)).isEqualTo(time);
            }
        }
    }

    @Test
    void whatBuildsOnLateTasksComesAfterThemAndNotBeforeItsOwnDay() {
        LocalDate over = MONDAY.minusDays(3);
        Map<Deliverable, LocalDate> usual = new EnumMap<>(Map.of(
                Deliverable.problem, over,
                Deliverable.measurement_plan, MONDAY,
                Deliverable.baseline, LocalDate.of(2027, 10, 6),
                Deliverable.goal, LocalDate.of(2027, 10, 28),
                Deliverable.poster, LocalDate.of(2028, 5, 2)));

        Map<Deliverable, LocalDate> days = CatchUpSpread.inOrder(usual, MONDAY, true, tasks -> days(tasks, null));

        assertThat(days.keySet())
                .containsExactly(
                        Deliverable.problem, Deliverable.measurement_plan, Deliverable.baseline, Deliverable.goal);
        assertThat(List.copyOf(days.values())).isSorted();
        assertThat(days.get(Deliverable.baseline)).isAfter(days.get(Deliverable.measurement_plan));
        assertThat(days.get(Deliverable.goal)).isAfterOrEqualTo(usual.get(Deliverable.goal));
        assertThat(CatchUpSpread.inOrder(usual, MONDAY, false, tasks -> days(tasks, null)))
                .containsOnlyKeys(Deliverable.problem, Deliverable.measurement_plan);
        assertThat(CatchUpSpread.inOrder(usual, over.minusDays(1), true, tasks -> days(tasks, null)))
                .as("a team that came in time")
                .isEmpty();
    }

    private List<LocalDate> days(int tasks, LocalDate next) {
        return CatchUpSpread.days(tasks, MONDAY, next, END, calendar);
    }

    private static Map<Integer, Long> perWeek(List<LocalDate> days) {
        return days.stream()
                .collect(Collectors.groupingBy(it -> it.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), Collectors.counting()));
    }
}
