package fi.lapimurto.recruiting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Recruitments extends Repository<Recruitment, UUID> {

    Recruitment save(Recruitment recruitment);

    Optional<Recruitment> findById(UUID collaborativeId);
}
