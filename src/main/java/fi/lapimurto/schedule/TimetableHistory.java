package fi.lapimurto.schedule;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.schedule.WorkshopMoves.Found;
import jakarta.persistence.Embeddable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The history of timetables: which workshop was moved from which days to which, when, by whom and why. */
@Component
public class TimetableHistory {

    /** The days of a workshop. */
    @Embeddable
    public record Days(LocalDate first, Integer length) {

        static Days of(Workshop workshop) {
            return workshop == null ? null : new Days(workshop.firstDay(), workshop.days());
        }

        public LocalDate last() {
            return first.plusDays(length - 1L);
        }
    }

    /**
     * One workshop that moved.
     *
     * @param from its days before, or {@code null} when it was added
     * @param to its days since, or {@code null} when it was left out
     */
    public record Move(LocalDate on, int workshop, Days from, Days to) {}

    /** One change of a timetable. */
    public record Change(Instant at, String by, String reason, List<Move> moves) {}

    private final WorkshopMoves moves;
    private final AuditTrail trail;
    private final Clock clock;

    TimetableHistory(WorkshopMoves moves, AuditTrail trail, Clock clock) {
        this.moves = moves;
        this.trail = trail;
        this.clock = clock;
    }

    /** The moves of collaboratives, the oldest first. */
    Map<UUID, List<Move>> of(Collection<UUID> ids) {
        return moves.of(ids).stream()
                .collect(Collectors.groupingBy(
                        it -> it.move().collaborativeId(), Collectors.mapping(this::move, Collectors.toList())));
    }

    /** How a timetable has changed, the latest first. */
    public List<Change> history(UUID id) {
        Map<Long, Change> changes = new LinkedHashMap<>();
        for (Found it : moves.of(List.of(id))) {
            changes.computeIfAbsent(it.change(), any -> new Change(it.at(), it.by(), it.reason(), new ArrayList<>()))
                    .moves()
                    .add(move(it));
        }
        List<Change> latestFirst = new ArrayList<>(changes.values());
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    /** Keeps a change of a timetable, and answers its number in the audit trail. */
    long record(UUID id, Timetable old, Timetable fresh, String by, String reason) {
        long change = trail.record(CollaborativeChange.subject(id), CollaborativeChange.rescheduled, by, null, reason);
        moves.saveAll(between(old, fresh, LocalDate.now(clock)).stream()
                .map(it -> new WorkshopMove(id, change, it))
                .toList());
        return change;
    }

    private Move move(Found it) {
        return it.move().move(LocalDate.ofInstant(it.at(), clock.getZone()));
    }

    static List<Move> between(Timetable old, Timetable fresh, LocalDate on) {
        List<Move> moves = new ArrayList<>();
        int most = Math.max(old.workshops().size(), fresh.workshops().size());
        for (int number = 1; number <= most; number++) {
            Days from = Days.of(old.find(number));
            Days to = Days.of(fresh.find(number));
            if (!Objects.equals(from, to)) {
                moves.add(new Move(on, number, from, to));
            }
        }
        return moves;
    }

    /**
     * When the days of each workshop were decided, if they are not the ones it began with. Who moves a workshop back
     * finds its dates as they were.
     */
    static Map<Integer, LocalDate> decidedOn(Timetable timetable, List<Move> moves) {
        Map<Integer, LocalDate> decidedOn = new HashMap<>();
        for (Workshop workshop : timetable.workshops()) {
            Days days = Days.of(workshop);
            List<Move> own = moves.stream()
                    .filter(it -> it.workshop() == workshop.number())
                    .toList();
            if (!own.isEmpty() && !days.equals(own.get(0).from())) {
                own.stream()
                        .filter(it -> days.equals(it.to()))
                        .findFirst()
                        .ifPresent(it -> decidedOn.put(workshop.number(), it.on()));
            }
        }
        return decidedOn;
    }
}
