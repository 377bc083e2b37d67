package fi.lapimurto.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All announcements. */
interface Announcements extends Repository<Announcement, UUID> {

    Announcement save(Announcement announcement);

    Optional<Announcement> findById(UUID id);

    List<Announcement> findByCollaborativeIdOrderByAtDesc(UUID collaborativeId);
}
