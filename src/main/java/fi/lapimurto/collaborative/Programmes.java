package fi.lapimurto.collaborative;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Programmes extends Repository<Programme, UUID> {

    Programme save(Programme programme);

    Optional<Programme> findByName(String name);
}
