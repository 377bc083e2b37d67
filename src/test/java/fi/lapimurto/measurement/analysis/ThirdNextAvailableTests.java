package fi.lapimurto.measurement.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.lapimurto.measurement.analysis.ThirdNextAvailable.Book;
import fi.lapimurto.measurement.analysis.ThirdNextAvailable.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThirdNextAvailableTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    /** The books of 1 September 2026: +3, +10, +24 days and none. */
    @Test
    void theWorkedExampleHasMedian17AndMean54Point75() {
        List<Book> books = Stream.of(DAY.plusDays(3), DAY.plusDays(10), DAY.plusDays(24), null)
                .map(third -> book("Satama", "nurse", third, null))
                .toList();

        assertThat(books).extracting(Book::days).containsExactly(3, 10, 24, 182);
        assertThat(ThirdNextAvailable.of(books)).containsExactly(new Figure("Satama", "nurse", DAY, 17, 54.75, 4, 1));
    }

    @Test
    void theThirdFreeTimeIsFoundInABook() {
        assertThat(free(5, 1, 9, 3).days()).isEqualTo(5);
        assertThat(free(0, 0, 0).days()).as("the same day").isZero();
        assertThat(free(2, 2, 2, 2).days()).isEqualTo(2);
        assertThat(free(1, 2).days()).as("no third time").isEqualTo(182);
        assertThat(free(-3, -1, 4, 6).days()).as("days that are over").isEqualTo(182);
        assertThat(free(1, 2, 300).days()).isEqualTo(182);
    }

    @Test
    void everyUnitGroupAndDayHasItsOwnFigure() {
        List<Book> books = List.of(
                book("Satama", "nurse", DAY.plusDays(4), null),
                book("Ranta", "nurse", DAY.plusDays(6), null),
                book("Satama", "doctor", DAY.plusDays(20), null),
                book("Satama", "nurse", DAY.plusDays(8), null),
                new Book("Satama", "nurse", "A", DAY.plusDays(7), DAY.plusDays(8), null));

        assertThat(ThirdNextAvailable.of(books))
                .containsExactly(
                        new Figure("Ranta", "nurse", DAY, 6, 6.0, 1, 0),
                        new Figure("Satama", "doctor", DAY, 20, 20.0, 1, 0),
                        new Figure("Satama", "nurse", DAY, 6, 6.0, 2, 0),
                        new Figure("Satama", "nurse", DAY.plusDays(7), 1, 1.0, 1, 0));
    }

    @Test
    void whoIsAwayIsLeftOutAndNeverZero() {
        assertThat(ThirdNextAvailable.of(List.of(
                        book("Satama", "nurse", DAY.plusDays(4), null), book("Satama", "nurse", null, "annual leave"))))
                .containsExactly(new Figure("Satama", "nurse", DAY, 4, 4.0, 1, 0));
        assertThat(ThirdNextAvailable.of(List.of(book("Satama", "nurse", null, "annual leave"))))
                .isEmpty();
        assertThat(book("Satama", "nurse", DAY.minusDays(2), null).days()).isZero();
    }

    @Test
    void aUnitsOwnFigureIsTakenAsItIs() {
        assertThat(ThirdNextAvailable.typed("Satama", "nurse", DAY, 12.5))
                .isEqualTo(new Figure("Satama", "nurse", DAY, 12.5, null, null, 0));
        assertThat(ThirdNextAvailable.typed("Satama", "nurse", DAY, 400).median())
                .isEqualTo(182);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ThirdNextAvailable.typed("Satama", "nurse", DAY, -1));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ThirdNextAvailable.typed("Satama", "nurse", DAY, Double.NaN));
    }

    private static Book book(String unit, String group, LocalDate third, String excluded) {
        return new Book(unit, group, "A", DAY, third, excluded);
    }

    private static Book free(int... days) {
        return Book.ofFreeTimes(
                "Satama",
                "nurse",
                "A",
                DAY,
                java.util.Arrays.stream(days).mapToObj(DAY::plusDays).toList());
    }
}
