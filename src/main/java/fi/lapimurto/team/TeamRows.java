package fi.lapimurto.team;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamRows extends Repository<TeamRow, UUID> {

    TeamRow save(TeamRow team);

    Optional<TeamRow> findById(UUID id);

    @Query("select t from TeamRow t where t.id in :ids")
    List<TeamRow> findAll(Collection<UUID> ids);

    @Query("select t from TeamRow t where t.collaborativeId = :collaborativeId")
    List<TeamRow> of(UUID collaborativeId);

    @Query("select t from TeamRow t where t.collaborativeId = :collaborativeId"
            + " and t.state = fi.lapimurto.team.TeamState.taking_part")
    List<TeamRow> takingPart(UUID collaborativeId);

    @Query("select count(t) from TeamRow t where t.collaborativeId = :collaborativeId"
            + " and t.state = fi.lapimurto.team.TeamState.taking_part")
    int countTakingPart(UUID collaborativeId);

    /** Teams that are admitted to one collaborative at the same moment come one after the other. */
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtext('team.' || :collaborativeId)) as text)",
            nativeQuery = true)
    String lockPlaces(String collaborativeId);

    /** Changes of one team's people come one after the other, so that its rules hold together. */
    @Query(value = "select id from team_team where id = :id for update", nativeQuery = true)
    Optional<UUID> lock(UUID id);
}
