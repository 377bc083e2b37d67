package fi.lapimurto.journey;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommunicationEntries extends Repository<CommunicationEntry, UUID> {

    CommunicationEntry save(CommunicationEntry entry);

    /** A team's entries, the newest first. */
    @Query("select new fi.lapimurto.journey.Communications$Entry(e.id, e.told) from CommunicationEntry e"
            + " where e.teamId = :teamId order by e.told.day desc, e.number desc")
    List<Communications.Entry> of(UUID teamId);

    /** How many entries are gone: one, or none that was there. */
    @Modifying
    @Query("delete from CommunicationEntry e where e.id = :id and e.teamId = :teamId")
    int remove(UUID teamId, UUID id);
}
