package fi.lapimurto.schedule;

import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Plan;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which dates another timetable would shift, and what hangs on them. */
@Component
class DateShifts {

    private final OpenDates open;
    private final StepProgress progress;
    private final Clock clock;

    DateShifts(OpenDates open, StepProgress progress, Clock clock) {
        this.open = open;
        this.progress = progress;
        this.clock = clock;
    }

    /** The dates that lie ahead, which of them are over too, the earliest first. */
    List<ReschedulePreview.Shift> between(Plan plan, Agreed now, Agreed then) {
        Map<ShiftedMilestone, DueDate> before = byPlace(plan.dueDates(now.schedule(clock.getZone())));
        Map<ShiftedMilestone, DueDate> after = byPlace(plan.dueDates(then.schedule(clock.getZone())));
        Map<ShiftedMilestone, List<OpenDates.OpenDate>> waiting = open
                .of(now.collaborative().code())
                .stream()
                .collect(Collectors.groupingBy(it -> new ShiftedMilestone(it.milestone(), it.occurrence())));
        Set<ShiftedMilestone> places = new HashSet<>(before.keySet());
        places.addAll(after.keySet());
        List<ReschedulePreview.Shift> shifts = new ArrayList<>();
        for (ShiftedMilestone place : places) {
            DueDate from = before.get(place);
            DueDate to = after.get(place);
            List<OpenDates.OpenDate> hanging = waiting.getOrDefault(place, List.of());
            boolean moves = from == null || to == null || !from.at().equals(to.at());
            if (moves && (!hanging.isEmpty() || isAhead(place, from, to, now))) {
                boolean over = to != null && !to.at().isAfter(clock.instant());
                shifts.add(new ReschedulePreview.Shift(place.milestone(), place.occurrence(), from, to, over, hanging));
            }
        }
        shifts.sort(Comparator.comparing(ReschedulePreview.Shift::first)
                .thenComparing(ReschedulePreview.Shift::milestone)
                .thenComparing(ReschedulePreview.Shift::occurrence));
        return List.copyOf(shifts);
    }

    /** Whether what nobody has on the table yet will still come: it is neither done nor over. */
    private boolean isAhead(ShiftedMilestone place, DueDate from, DueDate to, Agreed agreed) {
        boolean done = open.form(place.milestone())
                .filter(form -> progress.isFinished(agreed.collaborative().id(), form, place.occurrence()))
                .isPresent();
        Instant now = clock.instant();
        return !done
                && (from != null && from.at().isAfter(now)
                        || to != null && to.at().isAfter(now));
    }

    private static Map<ShiftedMilestone, DueDate> byPlace(List<DueDate> dates) {
        return dates.stream()
                .collect(Collectors.toMap(it -> new ShiftedMilestone(it.milestone(), it.occurrence()), it -> it));
    }

    /** What is due, and for which workshop, gap or booking. */
    private record ShiftedMilestone(Milestone milestone, int occurrence) {}
}
