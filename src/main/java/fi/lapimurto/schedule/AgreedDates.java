package fi.lapimurto.schedule;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what collaboratives have agreed on: timetables, their moves, and the days that were decided. */
@Component
class AgreedDates {

    private final Collaboratives collaboratives;
    private final DecidedDays decided;
    private final TimetableHistory moves;

    AgreedDates(Collaboratives collaboratives, DecidedDays decided, TimetableHistory moves) {
        this.collaboratives = collaboratives;
        this.decided = decided;
        this.moves = moves;
    }

    Agreed of(UUID id) {
        return Optional.ofNullable(of(List.of(id)).get(id)).orElseThrow(Collaboratives::unknown);
    }

    /** In the same number of statements however many there are. */
    Map<UUID, Agreed> of(Collection<UUID> ids) {
        Map<UUID, List<DecidedDay>> days =
                decided.of(ids).stream().collect(Collectors.groupingBy(DecidedDay::collaborativeId));
        Map<UUID, List<TimetableHistory.Move>> moved = moves.of(ids);
        return collaboratives.withTimetables(ids).stream()
                .collect(Collectors.toMap(
                        Collaborative::id,
                        it -> new Agreed(
                                it,
                                it.timetable(),
                                days.getOrDefault(it.id(), List.of()),
                                moved.getOrDefault(it.id(), List.of()))));
    }
}
