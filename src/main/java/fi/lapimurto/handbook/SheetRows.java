package fi.lapimurto.handbook;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SheetRows extends Repository<SheetRow, Long> {

    SheetRow save(SheetRow row);

    void delete(SheetRow row);

    /** All rows of all lists of a collaborative, in the order in which they were added. */
    @Query("select r from SheetRow r where r.collaborativeId = :collaborativeId order by r.id")
    List<SheetRow> of(UUID collaborativeId);

    /** Where a list has rows. */
    record Place(UUID collaborativeId, String name, int occurrence) {}

    String PLACES = "select new fi.lapimurto.handbook.SheetRows$Place(c.id, c.name, r.occurrence) from SheetRow r"
            + " join Collaborative c on c.id = r.collaborativeId where r.sheet = :sheet";

    String NEWEST = " group by c.id, c.name, c.openedAt, r.occurrence order by c.openedAt desc, c.id, r.occurrence";

    @Query(PLACES + NEWEST)
    List<Place> places(String sheet, Limit limit);

    @Query(PLACES + " and c.id in :within" + NEWEST)
    List<Place> places(String sheet, Collection<UUID> within, Limit limit);

    @Query("select r from SheetRow r where r.collaborativeId in :collaborativeIds and r.sheet = :sheet order by r.id")
    List<SheetRow> of(Collection<UUID> collaborativeIds, String sheet);

    @Query("select r from SheetRow r where r.collaborativeId = :collaborativeId and r.sheet = :sheet"
            + " and r.occurrence = :occurrence order by r.id")
    List<SheetRow> of(UUID collaborativeId, String sheet, int occurrence);
}
