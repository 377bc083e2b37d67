package fi.lapimurto.journey;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.schedule.CollaborativeSchedules;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When the phases of collaboratives open. */
@Component
class PhaseCalendars {

    private final CollaborativeSchedules schedules;
    private final Collaboratives collaboratives;
    private final Clock clock;

    PhaseCalendars(CollaborativeSchedules schedules, Collaboratives collaboratives, Clock clock) {
        this.schedules = schedules;
        this.collaboratives = collaboratives;
        this.clock = clock;
    }

    PhaseCalendar of(UUID collaborativeId) {
        return calendar(collaboratives.get(collaborativeId), schedules.dates(collaborativeId));
    }

    /** The same for several collaboratives, in as many statements as one takes. */
    Map<UUID, PhaseCalendar> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<DueDate>> dates = schedules.dates(ids);
        return collaboratives.withTimetables(ids).stream()
                .collect(Collectors.toMap(Collaborative::id, it -> calendar(it, dates.get(it.id()))));
    }

    private PhaseCalendar calendar(Collaborative collaborative, List<DueDate> dates) {
        return new PhaseCalendar(dates, collaborative.timetable().workshops().size(), clock.instant());
    }
}
