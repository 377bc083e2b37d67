package fi.lapimurto.engine;

import java.util.UUID;

/** What a task is about, read from the variables of its process. */
public interface TaskSubject {

    /** The value of an id variable. */
    UUID id(String variable);

    /** The value of a whole-number variable. */
    int number(String variable);

    /** The value of a text variable. */
    String text(String variable);

    /** Whether a variable of this name is visible to the task. */
    boolean has(String variable);

    /** The id of the process that the task belongs to. */
    String process();

    /** The sign-in name of the person who acts. */
    String userId();
}
