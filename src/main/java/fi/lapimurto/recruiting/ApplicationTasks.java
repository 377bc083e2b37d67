package fi.lapimurto.recruiting;

import java.util.Map;
import java.util.UUID;

/** The tasks in which applications are decided on. */
public interface ApplicationTasks {

    /**
     * The open tasks of one collaborative.
     *
     * @return the task's id for each application that somebody has to decide on
     */
    Map<UUID, String> ofApplications(String code);
}
