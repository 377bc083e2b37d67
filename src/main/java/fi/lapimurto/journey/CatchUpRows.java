package fi.lapimurto.journey;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CatchUpRows extends Repository<CatchUp, UUID> {

    CatchUp save(CatchUp catchUp);

    List<CatchUp> findByTeamIdIn(Collection<UUID> teamIds);
}
