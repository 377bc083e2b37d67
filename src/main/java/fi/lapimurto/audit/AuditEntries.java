package fi.lapimurto.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** All changes. None is ever changed or deleted. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    List<AuditEntry> findBySubjectKindAndSubjectIdOrderByIdDesc(String kind, UUID id, Pageable page);

    List<AuditEntry> findBySubjectKindAndSubjectIdOrderById(String kind, UUID id);

    List<AuditEntry> findBySubjectKindAndSubjectIdAndWhatOrderById(String kind, UUID id, String what);
}
