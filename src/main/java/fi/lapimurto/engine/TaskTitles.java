package fi.lapimurto.engine;

/** Says what a task is about, behind its label, so that a person with many collaboratives tells her tasks apart. */
public interface TaskTitles {

    /** Whether these titles are for tasks with the subject; the first that are give the name. */
    boolean of(TaskSubject subject);

    /**
     * The name that a new task gets.
     *
     * @param label the task's label in the language of its process
     */
    String title(String label, TaskSubject subject);
}
