package fi.lapimurto.engine;

import java.util.UUID;

/** What a task is about, read from the variables of its process. */
public interface TaskSubject {

    /** The process variable that holds a process's language. */
    String LANGUAGE = "language";

    /** The value of an id variable. */
    default UUID id(String variable) {
        return UUID.fromString(text(variable));
    }

    /** The value of a whole-number variable. */
    default int number(String variable) {
        return Integer.parseInt(text(variable));
    }

    /** The value of any variable as text. */
    String text(String variable);

    /** Whether a variable of this name is visible to the task. */
    boolean has(String variable);

    /** The id of the process that the task belongs to. */
    String process();

    /** The sign-in name of the person who acts. */
    String userId();
}
