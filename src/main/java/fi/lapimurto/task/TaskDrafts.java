package fi.lapimurto.task;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TaskDrafts extends Repository<TaskDraft, TaskDraft.Key> {

    TaskDraft saveAndFlush(TaskDraft draft);

    Optional<TaskDraft> findById(TaskDraft.Key id);

    @Modifying
    @Query("delete from TaskDraft d where d.id.taskId = :taskId")
    void deleteOfTask(String taskId);

    @Modifying
    @Query("delete from TaskDraft d where d.savedAt < :before")
    int deleteOlder(Instant before);
}
