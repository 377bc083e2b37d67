package fi.lapimurto.deadline;

import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The installation’s own closed days and weeks. They count for whatever is counted from now on; dates that tasks and
 * timers already have stay until something moves them.
 */
@Service
@Transactional
public class ClosedDayList {

    private static final int LONGEST_NAME = 200;

    /** Longer breaks are typing errors. */
    private static final int MOST_DAYS = 366;

    private final ClosedDayEntries entries;
    private final Holidays holidays;
    private final Clock clock;

    ClosedDayList(ClosedDayEntries entries, Holidays holidays, Clock clock) {
        this.entries = entries;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** All that are in force, the earliest first. */
    @Transactional(readOnly = true)
    public List<ClosedDays> all() {
        return entries.inForce().stream().map(ClosedDayEntry::days).toList();
    }

    /** The calendar that they make with the holidays. */
    @Transactional(readOnly = true)
    WorkingDays workingDays() {
        return new WorkingDays(holidays, all());
    }

    @UseCase
    public UUID add(LocalDate first, LocalDate last, String name, ClosedDays.ClosedDayType kind, String by) {
        if (first == null) {
            throw UseCaseRejected.invalid("first", "any.NotNull");
        }
        if (last == null || last.isBefore(first) || !last.isBefore(first.plusDays(MOST_DAYS))) {
            throw UseCaseRejected.invalid("last", "deadline.closed.last", MOST_DAYS);
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw UseCaseRejected.invalid("name", "deadline.closed.name", LONGEST_NAME);
        }
        if (kind == null) {
            throw UseCaseRejected.invalid("kind", "any.NotNull");
        }
        Span span = new Span(first, last);
        if (all().stream().anyMatch(it -> it.span().equals(span) && it.name().equals(name.strip()))) {
            throw UseCaseRejected.invalid("first", "deadline.closed.twice");
        }
        ClosedDayEntry entry = new ClosedDayEntry(span, name.strip(), kind, by, clock.instant());
        return entries.save(entry).days().id();
    }

    @UseCase
    public void remove(UUID id, String by) {
        entries.findById(id).orElseThrow(ClosedDayEntry::unknown).remove(by, clock.instant());
    }
}
