package fi.lapimurto.sheet;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredRows extends Repository<StoredRow, Long> {

    StoredRow save(StoredRow row);

    StoredRow getReferenceById(Long id);

    void delete(StoredRow row);

    /** All rows of all lists of an owner, in the order in which they were added. */
    @Query("select r from StoredRow r where r.ownerId = :ownerId order by r.id")
    List<StoredRow> of(UUID ownerId);

    @Query("select r from StoredRow r where r.ownerId = :ownerId and r.sheet = :sheet and r.occurrence = :occurrence"
            + " order by r.id")
    List<StoredRow> of(UUID ownerId, String sheet, int occurrence);

    String PLACES = "select new fi.lapimurto.sheet.SheetPlace(r.ownerId, r.sheet, r.occurrence) from StoredRow r"
            + " where r.sheet = :sheet";

    String NEWEST = " group by r.ownerId, r.sheet, r.occurrence order by max(r.id) desc";

    @Query(PLACES + NEWEST)
    List<SheetPlace> places(String sheet, Limit limit);

    @Query(PLACES + " and r.ownerId in :within" + NEWEST)
    List<SheetPlace> places(String sheet, Collection<UUID> within, Limit limit);
}
