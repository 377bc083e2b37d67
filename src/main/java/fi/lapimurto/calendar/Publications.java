package fi.lapimurto.calendar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All pages that anybody may see, or might again. */
interface Publications extends Repository<Publication, UUID> {

    Publication save(Publication publication);

    Optional<Publication> findById(UUID id);

    List<Publication> findByCollaborativeId(UUID collaborativeId);

    Optional<Publication> findByCollaborativeIdAndWorkshop(UUID collaborativeId, int workshop);
}
