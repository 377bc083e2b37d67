package fi.lapimurto.engine;

import java.util.List;
import java.util.function.Function;

/** The events of one module that models publish. */
public interface ModelEvents {

    /**
     * An event that a model names by the simple name of its class.
     *
     * @param maker how it is made of what the process is about
     */
    record ModelEvent<E>(Class<E> type, Function<TaskSubject, E> maker) {}

    List<ModelEvent<?>> all();
}
