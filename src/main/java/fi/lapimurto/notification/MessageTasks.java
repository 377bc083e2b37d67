package fi.lapimurto.notification;

import java.util.Optional;

/** The open tasks that messages ask for. */
public interface MessageTasks {

    /**
     * Finds an open task.
     *
     * @param code the collaborative's code
     * @param element the task's id in its diagram
     * @param workshopNumber the workshop it belongs to, or {@code null} when it does not matter
     * @param item the form of the item that was opened again, the id of the task's team, or {@code null} when it does not matter
     * @return the task's id
     */
    Optional<String> find(String code, String element, Integer workshopNumber, String item);
}
