package fi.lapimurto.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentEntries extends Repository<CommentEntry, Long> {

    CommentEntry save(CommentEntry entry);

    List<CommentEntry> findBySubjectOrderById(CommentSubject subject);

    Optional<CommentEntry> findFirstBySubjectOrderByIdDesc(CommentSubject subject);

    @Query("select c from CommentEntry c where c.id in (select max(l.id) from CommentEntry l"
            + " where l.subject.kind = :kind and l.subject.teamId in :teamIds group by l.subject.teamId)")
    List<CommentEntry> last(String kind, Collection<UUID> teamIds);

    @Query(
            "select new fi.lapimurto.audit.Comments$CommentCount(c.subject.item, count(c), max(c.at)) from CommentEntry c"
                    + " where c.subject.kind = :kind and c.subject.teamId = :teamId group by c.subject.item")
    List<Comments.CommentCount> counts(String kind, UUID teamId);
}
