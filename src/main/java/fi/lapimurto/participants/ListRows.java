package fi.lapimurto.participants;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ListRows extends Repository<ListRow, UUID> {

    ListRow save(ListRow list);

    Optional<ListRow> findByTeamIdAndWorkshopNumber(UUID teamId, int workshopNumber);

    List<ListRow> findByCollaborativeIdAndWorkshopNumber(UUID collaborativeId, int workshopNumber);

    List<ListRow> findByTeamIdOrderByWorkshopNumber(UUID teamId);

    List<ListRow> findByCollaborativeId(UUID collaborativeId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from ListRow l where l.teamId = :teamId and l.workshopNumber = :workshopNumber")
    Optional<ListRow> lock(UUID teamId, int workshopNumber);

    /** The collaboratives in which something is left that will have to be deleted. */
    @Query("select distinct l.collaborativeId from ListRow l where l.detailsDeletedAt is null"
            + " or exists (select r from AttendeeRow r where r.listId = l.id)")
    List<UUID> collaborativesWithRows();

    /** Notes once that a workshop's lists are asked for; whoever asks at the same moment waits. */
    @Modifying
    @Query(
            value = "insert into team_list_request (collaborative_id, workshop_number, asked_at)"
                    + " values (:collaborativeId, :workshopNumber, :at) on conflict do nothing",
            nativeQuery = true)
    int request(UUID collaborativeId, int workshopNumber, Instant at);

    @Query(
            value = "select workshop_number from team_list_request where collaborative_id = :collaborativeId"
                    + " order by workshop_number",
            nativeQuery = true)
    List<Integer> requested(UUID collaborativeId);
}
