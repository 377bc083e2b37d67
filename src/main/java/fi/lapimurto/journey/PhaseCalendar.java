package fi.lapimurto.journey;

import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When the phases of one collaborative open, as seen at one moment. */
class PhaseCalendar {

    private final Map<Milestone, Map<Integer, DueDate>> dates = new EnumMap<>(Milestone.class);
    private final int workshops;
    private final Instant now;

    PhaseCalendar(List<DueDate> all, int workshops, Instant now) {
        this.workshops = workshops;
        this.now = now;
        all.forEach(it ->
                dates.computeIfAbsent(it.milestone(), key -> new HashMap<>()).put(it.occurrence(), it));
    }

    Optional<Instant> opening(Phase phase) {
        return phase.opening() == null ? Optional.empty() : at(phase.opening(), phase.occurrence(workshops));
    }

    Optional<Instant> opening(Deliverable deliverable) {
        return deliverable.isOfTheYear() ? opening(deliverable.phase()) : at(deliverable.opening(), 0);
    }

    /** The date of a milestone; nothing as long as there is no such workshop or gap. */
    Optional<DueDate> date(Milestone milestone, int occurrence) {
        return Optional.ofNullable(dates.getOrDefault(milestone, Map.of()).get(occurrence));
    }

    int workshops() {
        return workshops;
    }

    private Optional<Instant> at(Milestone milestone, int occurrence) {
        return date(milestone, occurrence).map(DueDate::at);
    }

    boolean isOpen(Phase phase) {
        return phase.opening() == null || isOver(opening(phase));
    }

    boolean isOpen(Deliverable deliverable) {
        return deliverable.opening() == null || isOver(opening(deliverable));
    }

    private boolean isOver(Optional<Instant> opening) {
        return opening.filter(it -> !it.isAfter(now)).isPresent();
    }

    /** The last phase that has opened. */
    Phase now() {
        Phase last = Phase.preparation;
        for (Phase phase : Phase.values()) {
            last = isOpen(phase) ? phase : last;
        }
        return last;
    }
}
