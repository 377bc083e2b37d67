package fi.lapimurto.schedule.web;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.engine.PlainText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A timetable as it is being written, right or wrong.
 *
 * @param version what the collaborative's version was when the page was opened
 * @param shift by how many days or weeks everything is to move
 * @param shiftUnit {@code days} or {@code weeks}
 * @param previewed the days whose consequences the person has seen
 */
record TimetableForm(
        List<WorkshopRow> workshops, String reason, Integer version, String shift, String shiftUnit, String previewed) {

    /** One workshop as it is being written. */
    record WorkshopRow(String firstDay, String days, String delivery, String remoteReason) {

        static final WorkshopRow EMPTY = new WorkshopRow("", "2", Delivery.on_site.name(), "");

        static WorkshopRow of(Workshop workshop) {
            return new WorkshopRow(
                    workshop.firstDay().toString(),
                    String.valueOf(workshop.days()),
                    workshop.delivery().name(),
                    workshop.remoteReason());
        }

        LocalDate day() {
            try {
                return firstDay == null ? null : LocalDate.parse(firstDay.strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        Workshop workshop(int number) {
            int lasts = days != null && days.strip().matches("[1-9]") ? Integer.parseInt(days.strip()) : 0;
            Delivery how =
                    delivery == null || !delivery.equals(Delivery.remote.name()) ? Delivery.on_site : Delivery.remote;
            String why = remoteReason == null ? "" : PlainText.text(remoteReason);
            return new Workshop(number, day(), lasts, how, how == Delivery.remote ? why : null);
        }
    }

    /** How long after the workshop before. */
    record Distance(long weeks, long days) {}

    TimetableForm {
        workshops = workshops == null
                ? List.of()
                : workshops.stream().limit(Timetable.MOST + 1L).toList();
    }

    static TimetableForm of(Timetable timetable, int version) {
        return new TimetableForm(rows(timetable), "", version, "", "weeks", "");
    }

    /** The same, written over another version, whose consequences nobody has seen yet. */
    TimetableForm over(int other) {
        return new TimetableForm(workshops, reason, other, shift, shiftUnit, "");
    }

    TimetableForm withAnother() {
        List<WorkshopRow> more = new ArrayList<>(workshops);
        more.add(WorkshopRow.EMPTY);
        return with(more);
    }

    TimetableForm without(int index) {
        List<WorkshopRow> fewer = new ArrayList<>(workshops);
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return with(fewer);
    }

    TimetableForm with(Timetable timetable) {
        return with(rows(timetable));
    }

    TimetableForm seen() {
        return new TimetableForm(workshops, reason, version, shift, shiftUnit, days());
    }

    /** Whether these are the days whose consequences the person has seen. */
    boolean isSeen() {
        return days().equals(previewed);
    }

    /** By how many days everything is to move; 0 when that cannot be told. */
    int shiftDays() {
        if (shift == null || !shift.strip().matches("[-−+]?\\d{1,4}")) {
            return 0;
        }
        int number = Integer.parseInt(shift.strip().replace('−', '-'));
        return "days".equals(shiftUnit) ? number : 7 * number;
    }

    private String days() {
        return workshops.stream().map(it -> it.firstDay() + "/" + it.days()).collect(Collectors.joining(" "));
    }

    private TimetableForm with(List<WorkshopRow> others) {
        return new TimetableForm(others, reason, version, shift, shiftUnit, "");
    }

    private static List<WorkshopRow> rows(Timetable timetable) {
        return timetable.workshops().stream().map(WorkshopRow::of).toList();
    }

    Timetable timetable() {
        List<Workshop> numbered = new ArrayList<>();
        for (WorkshopRow row : workshops) {
            numbered.add(row.workshop(numbered.size() + 1));
        }
        return new Timetable(numbered);
    }

    public boolean canGrow() {
        return workshops.size() < Timetable.MOST;
    }

    public boolean canShrink() {
        return workshops.size() > Timetable.FEWEST;
    }

    /** The distance of a workshop from the one before, or {@code null} when it cannot be told. */
    public Distance distance(int index) {
        LocalDate before = index == 0 ? null : workshops.get(index - 1).day();
        LocalDate day = workshops.get(index).day();
        if (before == null || day == null || day.isBefore(before)) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(before, day);
        return new Distance(days / 7, days % 7);
    }
}
