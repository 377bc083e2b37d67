package fi.lapimurto.journey;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BegunFollowUps extends Repository<FollowUp, UUID> {

    FollowUp save(FollowUp followUp);

    Optional<FollowUp> findById(UUID teamId);
}
