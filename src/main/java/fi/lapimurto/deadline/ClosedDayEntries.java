package fi.lapimurto.deadline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClosedDayEntries extends Repository<ClosedDayEntry, UUID> {

    ClosedDayEntry save(ClosedDayEntry entry);

    Optional<ClosedDayEntry> findById(UUID id);

    @Query("select e from ClosedDayEntry e where e.removedAt is null order by e.firstDay, e.lastDay, e.id")
    List<ClosedDayEntry> inForce();
}
