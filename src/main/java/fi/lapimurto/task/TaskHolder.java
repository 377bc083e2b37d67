package fi.lapimurto.task;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Since when somebody has a task in hand, and from whom; only that somebody has it the engine knows. */
@Entity
@Table(name = "task_holder")
class TaskHolder {

    @Id
    private String taskId;

    private String login;
    private Instant since;
    private String byLogin;
    private String fromLogin;

    @Version
    private Integer version;

    protected TaskHolder() {}

    TaskHolder(String taskId) {
        this.taskId = taskId;
    }

    /** The task comes into somebody's hands. */
    void give(String to, String by, String from, Instant at) {
        login = to;
        byLogin = by;
        fromLogin = from;
        since = at;
    }

    String login() {
        return login;
    }

    Instant since() {
        return since;
    }

    /** Who has given it: the holder, when they took it themselves. */
    String by() {
        return byLogin;
    }

    /** Who had it before, or {@code null}. */
    String from() {
        return fromLogin;
    }
}
