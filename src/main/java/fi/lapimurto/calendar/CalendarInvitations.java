package fi.lapimurto.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What people have been invited to. */
interface CalendarInvitations extends Repository<CalendarInvitation, String> {

    CalendarInvitation save(CalendarInvitation invitation);

    Optional<CalendarInvitation> findById(String eventId);

    List<CalendarInvitation> findByCollaborativeIdOrderByEventId(UUID collaborativeId);

    List<CalendarInvitation> findByEventIdIn(Collection<String> eventIds);
}
