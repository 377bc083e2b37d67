package fi.lapimurto.task;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TaskHolders extends Repository<TaskHolder, String> {

    TaskHolder save(TaskHolder holder);

    Optional<TaskHolder> findById(String taskId);

    void deleteById(String taskId);
}
