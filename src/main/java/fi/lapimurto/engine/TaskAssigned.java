package fi.lapimurto.engine;

/**
 * A task has come into somebody's hands or out of them, in whatever way; told in the transaction of the change.
 *
 * @param by the login of who changed it
 * @param before who had the task, or {@code null}
 * @param after who has it now, or {@code null}
 */
public record TaskAssigned(
        String taskId, ModelElement task, TaskSubject subject, String by, String before, String after) {}
