package fi.lapimurto.participants;

import fi.lapimurto.sheet.RowChange;
import fi.lapimurto.sheet.SheetHistory;
import fi.lapimurto.team.Member;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the rows of a list, and who changed them. */
@Component
class AttendeeStore {

    private final AttendeeRows rows;
    private final ListChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttendeeStore(AttendeeRows rows, ListChanges changes, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    List<AttendeeRow> rows(UUID listId) {
        return rows.of(listId);
    }

    List<SheetHistory> history(UUID listId) {
        return changes.findTop30ByListIdOrderByIdDesc(listId).stream()
                .map(ListChange::history)
                .toList();
    }

    /**
     * Keeps what becomes of rows; whoever arranges the workshop hears of what changes in a given list after its deadline.
     *
     * @param list locked
     * @param late whether the list's deadline is over
     */
    void apply(ListRow list, List<RowChange<Attendee>> become, List<Member> members, boolean late, String by) {
        Instant now = clock.instant();
        Map<Long, AttendeeRow> kept =
                rows.of(list.id()).stream().collect(Collectors.toMap(AttendeeRow::id, Function.identity()));
        List<RowChange<Attendee>> added =
                become.stream().filter(RowChange::isAdded).toList();
        List<RowChange<Attendee>> removed =
                become.stream().filter(RowChange::isRemoved).toList();
        removed.forEach(it -> rows.delete(kept.remove(it.before().id())));
        become.stream()
                .filter(it -> !it.isAdded() && !it.isRemoved())
                .forEach(it -> kept.get(it.before().id()).change(it.after(), by, now));
        Set<UUID> taken = kept.values().stream().map(AttendeeRow::memberId).collect(Collectors.toSet());
        added.forEach(it -> rows.save(
                new AttendeeRow(list.id(), member(it.after(), members, taken).orElse(null), it.after(), by, now)));
        if (!added.isEmpty()) {
            list.comes();
        }
        ListChange change = changes.save(ListChange.by(by, list.id(), ListChange.ListAction.changed, late, now)
                .rows(added.size(), become.size() - added.size() - removed.size(), removed.size()));
        if (late && list.isGiven()) {
            events.publishEvent(
                    new ListChangedLate(list.collaborativeId(), list.teamId(), list.workshopNumber(), change.id()));
        }
    }

    /** The member whom a new row is, unless another row is already. */
    private static Optional<UUID> member(Attendee attendee, List<Member> members, Set<UUID> taken) {
        return members.stream()
                .filter(it -> ListRules.is(attendee, it))
                .map(Member::id)
                .filter(id -> !taken.contains(id))
                .findFirst();
    }
}
