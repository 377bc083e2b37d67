package fi.lapimurto.engine;

import java.util.Map;

/**
 * The owner of a user task's form: what the form shows when it is opened, and what becomes of it when it is sent. The
 * bean's form id names the file in {@code forms/}. Both methods run in the engine's transaction.
 */
public interface TaskForm {

    /** The form's id without its language, for example {@code workshop-plan-programme}. */
    String id();

    /** The fields' values to begin with, a record or a map; fields left out stay empty. */
    Object prefill(TaskSubject subject);

    /**
     * Takes what was sent into the domain.
     *
     * @return the answers that the process routes by, and nothing else: they are the only thing the engine keeps
     * @throws UseCaseRejected with the reasons, when the values break a rule: the task then stays open and nothing is kept
     */
    Map<String, Object> submit(TaskSubject subject, FormValues values);
}
