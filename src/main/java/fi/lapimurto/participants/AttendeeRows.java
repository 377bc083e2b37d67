package fi.lapimurto.participants;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttendeeRows extends Repository<AttendeeRow, Long> {

    AttendeeRow save(AttendeeRow row);

    void delete(AttendeeRow row);

    @Query("select r from AttendeeRow r where r.listId = :listId order by r.id")
    List<AttendeeRow> of(UUID listId);

    @Query("select r from AttendeeRow r where r.listId in :listIds order by r.listId, r.id")
    List<AttendeeRow> of(Collection<UUID> listIds);

    @Modifying
    @Query(
            value = "update team_participant set version = version + 1, special_diet = null, accessibility = null,"
                    + " dinner = null, arrives_evening_before = null, lodging_nights = null, room_wish = null"
                    + " where list_id = :listId",
            nativeQuery = true)
    int emptyDetails(UUID listId);

    @Modifying
    @Query(value = "delete from team_participant where list_id = :listId", nativeQuery = true)
    int deleteAll(UUID listId);
}
