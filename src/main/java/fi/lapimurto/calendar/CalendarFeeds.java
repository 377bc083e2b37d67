package fi.lapimurto.calendar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All secret addresses of calendars. */
interface CalendarFeeds extends Repository<CalendarFeed, UUID> {

    CalendarFeed save(CalendarFeed feed);

    void delete(CalendarFeed feed);

    Optional<CalendarFeed> findByTokenHash(String tokenHash);

    List<CalendarFeed> findByLogin(String login);

    @Query("select f from CalendarFeed f where f.login = :login"
            + " and (f.collaborativeId = :collaborativeId or f.collaborativeId is null and :collaborativeId is null)")
    Optional<CalendarFeed> find(String login, UUID collaborativeId);
}
