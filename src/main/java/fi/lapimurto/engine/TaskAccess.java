package fi.lapimurto.engine;

/** Who may do a task, by the permission table; the form door asks it, whatever way a form is reached. */
public interface TaskAccess {

    /** Whether the person may read and send the task's form; nobody may without a login. */
    boolean permits(String login, ModelElement task, TaskSubject subject);

    /**
     * Refuses whoever may not.
     *
     * @throws UseCaseRejected as the permission table has it: not found, or forbidden
     */
    void require(String login, ModelElement task, TaskSubject subject);
}
