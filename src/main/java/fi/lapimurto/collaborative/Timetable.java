package fi.lapimurto.collaborative;

import fi.lapimurto.deadline.Span;
import fi.lapimurto.engine.UseCaseRejected;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** The workshops of a collaborative in their order: two to eight, each after the one before. */
public record Timetable(List<Workshop> workshops) {

    public static final int FEWEST = 2;
    public static final int MOST = 8;
    private static final int MOST_DAYS = 3;
    /** Nobody puts a whole timetable off by more than two years. */
    private static final int LONGEST_SHIFT = 730;

    private static final int LONGEST_REASON = 2000;

    /** The longest time of the year in which no workshop is held: July with a week on each side, or Christmas. */
    private static final int MOST_WEEKS_LATER = 6;

    /** Half a year: longer than any break of an organisation. */
    private static final int MOST_DAYS_LATER = 182;

    /** Weeks from the first workshop to the others in the round of 2024–2025 that THL published. */
    private static final int[] USUAL_WEEKS = {0, 14, 28, 36};

    private static final int[] USUAL_DAYS = {2, 2, 2, 1};

    public Timetable {
        workshops = List.copyOf(workshops);
        check(workshops);
    }

    /** Four workshops at the usual distances, of two, two, two days and one. */
    public static Timetable usual(LocalDate firstDay) {
        requireYear("firstWorkshopDay", firstDay);
        List<Workshop> workshops = new ArrayList<>();
        for (int i = 0; i < USUAL_WEEKS.length; i++) {
            workshops.add(
                    new Workshop(i + 1, firstDay.plusWeeks(USUAL_WEEKS[i]), USUAL_DAYS[i], Delivery.on_site, null));
        }
        return new Timetable(workshops);
    }

    /**
     * The timetable with workshops after the first put off until their days suit: to the same day of the week if one suits
     * soon, otherwise to the first day that does. Those that follow are put off as much; one that finds no day in half a
     * year stays where it would be.
     */
    Timetable suited(Predicate<Span> suits) {
        List<Workshop> suited = new ArrayList<>(workshops);
        long later = 0;
        for (int i = 1; i < suited.size(); i++) {
            Workshop it = suited.get(i);
            long before = later;
            later = LongStream.concat(
                            LongStream.rangeClosed(0, MOST_WEEKS_LATER).map(weeks -> weeks * 7),
                            LongStream.rangeClosed(1, MOST_DAYS_LATER))
                    .map(days -> before + days)
                    .filter(days ->
                            suits.test(it.on(it.firstDay().plusDays(days)).span()))
                    .findFirst()
                    .orElse(before);
            suited.set(i, it.on(it.firstDay().plusDays(later)));
        }
        return new Timetable(suited);
    }

    /** The same workshops at the same distances, from another first day on. */
    public Timetable from(LocalDate firstDay) {
        requireYear("firstWorkshopDay", firstDay);
        long days = ChronoUnit.DAYS.between(first().firstDay(), firstDay);
        return new Timetable(workshops.stream()
                .map(it -> new Workshop(
                        it.number(), it.firstDay().plusDays(days), it.days(), it.delivery(), it.remoteReason()))
                .toList());
    }

    public Workshop workshop(int number) {
        return workshops.get(number - 1);
    }

    /**
     * The timetable with every workshop that is not over moved by as many days.
     *
     * @param days how many, before zero to the past
     * @param today workshops that ended before stay
     */
    public Timetable shifted(int days, LocalDate today) {
        if (days == 0 || Math.abs(days) > LONGEST_SHIFT) {
            throw UseCaseRejected.invalid("shiftDays", "collaborative.timetable.shift", LONGEST_SHIFT);
        }
        return new Timetable(workshops.stream()
                .map(it ->
                        it.lastDay().isBefore(today) ? it : it.on(it.firstDay().plusDays(days)))
                .toList());
    }

    /** The workshop of a number, or {@code null} when there are fewer. */
    public Workshop find(int number) {
        return number > workshops.size() ? null : workshop(number);
    }

    public Workshop first() {
        return workshops.get(0);
    }

    public Workshop last() {
        return workshops.get(workshops.size() - 1);
    }

    private static void check(List<Workshop> workshops) {
        if (workshops.size() < FEWEST || workshops.size() > MOST) {
            throw UseCaseRejected.invalid("workshops", "collaborative.timetable.count", FEWEST, MOST);
        }
        for (int i = 0; i < workshops.size(); i++) {
            Workshop workshop = workshops.get(i);
            String place = "workshops[" + i + "].";
            if (workshop.number() != i + 1) {
                throw UseCaseRejected.invalid(place + "number", "collaborative.timetable.numbers");
            }
            if (workshop.firstDay() == null) {
                throw UseCaseRejected.invalid(place + "firstDay", "collaborative.timetable.firstDay", i + 1);
            }
            requireYear(place + "firstDay", workshop.firstDay());
            if (workshop.days() < 1 || workshop.days() > MOST_DAYS) {
                throw UseCaseRejected.invalid(place + "days", "collaborative.timetable.days", i + 1, MOST_DAYS);
            }
            if (workshop.delivery() == null) {
                throw UseCaseRejected.invalid(place + "delivery", "collaborative.timetable.delivery", i + 1);
            }
            if (workshop.delivery() == Delivery.remote && isBlank(workshop.remoteReason())) {
                throw UseCaseRejected.invalid(place + "remoteReason", "collaborative.timetable.remoteReason", i + 1);
            }
            if (workshop.remoteReason() != null && workshop.remoteReason().length() > LONGEST_REASON) {
                throw UseCaseRejected.invalid(place + "remoteReason", "any.Size", 0, LONGEST_REASON);
            }
            if (i > 0 && !workshop.firstDay().isAfter(workshops.get(i - 1).lastDay())) {
                throw UseCaseRejected.invalid(place + "firstDay", "collaborative.timetable.order", i + 1, i);
            }
        }
    }

    /** Refuses slips of the keyboard, such as the year 20277. */
    private static void requireYear(String field, LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2999) {
            throw UseCaseRejected.invalid(field, "collaborative.timetable.year");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
