package fi.lapimurto.participants;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Who changed lists and when. */
interface ListChanges extends Repository<ListChange, Long> {

    ListChange save(ListChange change);

    /** The newest changes of a list, the last one first. */
    List<ListChange> findTop30ByListIdOrderByIdDesc(UUID listId);
}
