package fi.lapimurto.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a collaborative has agreed on, as far as deadlines hang on it.
 *
 * @param openedOn when it was opened: nobody must have anything ready before that day
 * @param workshops their days in their order, at least one
 * @param decidedDays the days that organisers have decided themselves; they go before what is counted
 * @param infoSession when the information session begins, or {@code null} as long as the default holds
 * @param cancelFreeUntil the days until which bookings can be cancelled free of charge, by whatever number the
 *     bookings have
 * @param decidedOn when the days of a workshop were decided, by its number, where that was after the opening: what they
 *     make due is not due before that day
 */
public record Schedule(
        LocalDate openedOn,
        List<Span> workshops,
        Map<Milestone, LocalDate> decidedDays,
        LocalDateTime infoSession,
        Map<Integer, LocalDate> cancelFreeUntil,
        Map<Integer, LocalDate> decidedOn) {

    public Schedule {
        workshops = List.copyOf(workshops);
        decidedDays = Map.copyOf(decidedDays);
        cancelFreeUntil = Map.copyOf(cancelFreeUntil);
        decidedOn = Map.copyOf(decidedOn);
        if (workshops.isEmpty()) {
            throw new IllegalArgumentException("Without a workshop nothing can be counted");
        }
    }

    Span firstWorkshop() {
        return workshops.get(0);
    }

    Span lastWorkshop() {
        return workshops.get(workshops.size() - 1);
    }

    /** The anchor's days by their occurrence: the workshop, the workshop before the gap, the booking, otherwise 0. */
    Map<Integer, LocalDate> days(Anchor anchor, LocalDate defaultClosing) {
        return switch (anchor) {
            case first_workshop -> Map.of(0, firstWorkshop().first());
            case last_workshop_start -> Map.of(0, lastWorkshop().first());
            case last_workshop_end -> Map.of(0, lastWorkshop().last());
            case recruiting_closes ->
                Map.of(0, decidedDays.getOrDefault(Milestone.recruiting_closes_default, defaultClosing));
            case cancel_free_until -> cancelFreeUntil;
            case workshop_start, workshop_end, gap_start, gap_middle, gap_end -> ofEachWorkshop(anchor);
        };
    }

    /** The first day on which people can have ready what is counted from an anchor. */
    LocalDate earliest(Anchor anchor, int occurrence) {
        return switch (anchor) {
            case first_workshop -> decided(1);
            case last_workshop_start, last_workshop_end -> decided(workshops.size());
            case workshop_start, workshop_end, gap_start -> decided(occurrence);
            case gap_middle, gap_end -> later(decided(occurrence), decided(occurrence + 1));
            case recruiting_closes ->
                decidedDays.containsKey(Milestone.recruiting_closes_default) ? openedOn : decided(1);
            case cancel_free_until -> openedOn;
        };
    }

    /** Whether a day lies where something counted from an anchor has its place: between two workshops what is of a gap. */
    boolean hasRoom(Anchor anchor, int occurrence, LocalDate day) {
        return !anchor.isOfGap()
                || day.isAfter(workshops.get(occurrence - 1).last())
                        && day.isBefore(workshops.get(occurrence).first());
    }

    private LocalDate decided(int workshop) {
        return later(openedOn, decidedOn.getOrDefault(workshop, openedOn));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Map<Integer, LocalDate> ofEachWorkshop(Anchor anchor) {
        Map<Integer, LocalDate> days = new TreeMap<>();
        for (int number = 1; number <= workshops.size(); number++) {
            Span workshop = workshops.get(number - 1);
            Span next = number < workshops.size() ? workshops.get(number) : null;
            if (next != null || !anchor.isOfGap()) {
                days.put(number, day(anchor, workshop, next));
            }
        }
        return days;
    }

    private static LocalDate day(Anchor anchor, Span workshop, Span next) {
        return switch (anchor) {
            case workshop_start -> workshop.first();
            case workshop_end, gap_start -> workshop.last();
            case gap_middle -> workshop.middleTo(next);
            case gap_end -> next.first();
            default -> throw new IllegalArgumentException(anchor + " is not of each workshop");
        };
    }
}
