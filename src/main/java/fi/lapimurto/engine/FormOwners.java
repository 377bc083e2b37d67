package fi.lapimurto.engine;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Which module owns which form; looked up once, when the first form is opened: some owners need the engine themselves. */
@Component
class FormOwners {

    private final Supplier<Map<String, TaskForm>> ofTasks;
    private final Supplier<Map<String, StartForm>> ofStarts;

    FormOwners(ObjectProvider<TaskForm> ofTasks, ObjectProvider<StartForm> ofStarts) {
        this.ofTasks = byName(ofTasks, TaskForm::id);
        this.ofStarts = byName(ofStarts, StartForm::process);
    }

    private static <T> Supplier<Map<String, T>> byName(ObjectProvider<T> all, Function<T, String> name) {
        return SingletonSupplier.of(
                () -> all.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity())));
    }

    /** The owner of a user task's form, by the form's id without its language. */
    TaskForm ofTask(String form) {
        return found(ofTasks, form);
    }

    /** The owner of a process's start form. */
    StartForm ofStart(String process) {
        return found(ofStarts, process);
    }

    private static <T> T found(Supplier<Map<String, T>> all, String wanted) {
        T owner = all.get().get(wanted);
        if (owner == null) {
            throw new IllegalStateException("No module owns the form " + wanted);
        }
        return owner;
    }
}
