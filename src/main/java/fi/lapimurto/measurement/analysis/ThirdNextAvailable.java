package fi.lapimurto.measurement.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * T3, the third next available appointment: how many calendar days, weekends and holidays included, from the day of
 * measuring to the third bookable non-urgent time of each professional; the same day is 0. THL takes the median of those who
 * work in one unit, for each professional group on its own, and {@link #MOST_DAYS} where no time can be given; IHI takes the
 * mean.
 */
public final class ThirdNextAvailable {

    /** THL's maximum, in days, for whoever has no third time. */
    public static final int MOST_DAYS = 182;

    private static final int THIRD = 3;

    /**
     * The appointment book of one professional on one day.
     *
     * @param unit operating unit
     * @param group professional group
     * @param professional a pseudonym or the book's id, never shown to others
     * @param measured day of measuring
     * @param third day of the third free time, or {@code null} when none can be given
     * @param excluded why the book is left out, for example an absence of more than three days, or {@code null}
     */
    public record Book(
            String unit, String group, String professional, LocalDate measured, LocalDate third, String excluded) {

        /** A book by the days of all its free times, in any order; days that are over do not count. */
        public static Book ofFreeTimes(
                String unit, String group, String professional, LocalDate measured, List<LocalDate> free) {
            LocalDate third = free.stream()
                    .filter(it -> !it.isBefore(measured))
                    .sorted()
                    .skip(THIRD - 1L)
                    .findFirst()
                    .orElse(null);
            return new Book(unit, group, professional, measured, third, null);
        }

        /** Calendar days, from 0 to {@link #MOST_DAYS}. */
        public int days() {
            long days = third == null ? MOST_DAYS : ChronoUnit.DAYS.between(measured, third);
            return (int) Math.min(Math.max(days, 0), MOST_DAYS);
        }
    }

    /**
     * T3 of one professional group in one unit on one day, in calendar days.
     *
     * @param median by THL
     * @param mean by IHI; {@code null} where only the unit's figure is known
     * @param books how many books were counted; {@code null} where only the unit's figure is known
     * @param capped how many of them stand at {@link #MOST_DAYS}
     */
    public record Figure(
            String unit, String group, LocalDate measured, double median, Double mean, Integer books, int capped) {}

    private record Key(String unit, String group, LocalDate measured) {}

    private ThirdNextAvailable() {}

    /** The figures of all books, those left out not counted, by unit, group and day; nobody is named. */
    public static List<Figure> of(List<Book> books) {
        Map<Key, List<Book>> groups = new LinkedHashMap<>();
        books.stream()
                .filter(it -> it.excluded() == null)
                .sorted(Comparator.comparing(Book::measured)
                        .thenComparing(Book::unit)
                        .thenComparing(Book::group))
                .forEach(it -> groups.computeIfAbsent(
                                new Key(it.unit(), it.group(), it.measured()), key -> new ArrayList<>())
                        .add(it));
        return groups.entrySet().stream()
                .map(it -> figure(it.getKey(), it.getValue()))
                .toList();
    }

    /**
     * A figure that the unit has worked out itself.
     *
     * @param days calendar days; above {@link #MOST_DAYS} it counts as that
     * @throws InvalidInput below 0, or not a number
     */
    public static Figure typed(String unit, String group, LocalDate measured, double days) {
        if (!Double.isFinite(days)) {
            throw new InvalidInput("days", InvalidInput.Reason.not_a_number, 1);
        }
        if (days < 0) {
            throw new InvalidInput("days", InvalidInput.Reason.negative, 1);
        }
        return new Figure(
                unit, group, measured, Math.min(days + 0.0, MOST_DAYS), null, null, days >= MOST_DAYS ? 1 : 0);
    }

    private static Figure figure(Key key, List<Book> books) {
        double[] days = books.stream().mapToDouble(Book::days).toArray();
        int capped = (int) books.stream().filter(it -> it.days() == MOST_DAYS).count();
        return new Figure(
                key.unit(), key.group(), key.measured(), Numbers.median(days), Numbers.mean(days), days.length, capped);
    }
}
