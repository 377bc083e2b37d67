package fi.lapimurto.journey;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaperVersions extends Repository<PaperVersion, PaperVersion.PaperVersionId> {

    PaperVersion save(PaperVersion version);

    /** The versions of a paper, the newest first. */
    @Query(
            "select new fi.lapimurto.journey.PaperStore$StoredVersion(v.id.kind, v.id.version, v.content, v.why, v.savedAt,"
                    + " v.savedBy) from PaperVersion v where v.id.teamId = :teamId and v.id.kind = :deliverable order by"
                    + " v.id.version desc")
    List<PaperStore.StoredVersion> of(UUID teamId, Deliverable deliverable);
}
