package fi.lapimurto.collaborative;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SheetRows extends Repository<SheetRow, Long> {

    SheetRow save(SheetRow row);

    void delete(SheetRow row);

    /** All rows of all lists of a collaborative, in the order in which they were added. */
    @Query("select r from SheetRow r where r.collaborativeId = :collaborativeId order by r.id")
    List<SheetRow> of(UUID collaborativeId);

    @Query("select r from SheetRow r where r.collaborativeId = :collaborativeId and r.sheet = :sheet"
            + " and r.occurrence = :occurrence order by r.id")
    List<SheetRow> of(UUID collaborativeId, String sheet, int occurrence);
}
