package fi.lapimurto.collaborative;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** Who changed what and when. */
public interface Trail extends Repository<TrailEntry, Long> {

    TrailEntry save(TrailEntry entry);

    List<TrailEntry> findByCollaborativeIdOrderByIdDesc(UUID collaborativeId, Pageable page);
}
