package fi.lapimurto.overview;

import fi.lapimurto.overview.MyTaskList.Mine;
import fi.lapimurto.overview.MyTaskList.Tasks;
import fi.lapimurto.overview.TaskLine.Urgency;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My work for programs. */
@RestController
@RequestMapping("/api/my-work")
@Tag(name = "My work")
class MyWorkApi {

    /** Keeps the number of a row that a page begins with within what the database counts. */
    private static final int LAST_PAGE = 1_000_000;

    /** One page of the tasks. */
    record MyTasks(List<MyTask> items, int page, int size, long total, long overdue) {}

    /** A task that waits for a person or one of their groups. */
    record MyTask(
            String id,
            String process,
            String element,
            String name,
            String assignee,
            Instant dueAt,
            Urgency urgency,
            UUID collaborativeId,
            String collaborative) {
        static MyTask of(Mine it) {
            return new MyTask(
                    it.open().id(),
                    it.open().process(),
                    it.open().element(),
                    it.open().name(),
                    it.open().assignee(),
                    it.open().dueAt(),
                    it.task().urgency(),
                    it.collaborativeId(),
                    it.collaborative());
        }
    }

    private final MyTaskList work;

    MyWorkApi(MyTaskList work) {
        this.work = work;
    }

    @GetMapping
    @Operation(
            summary = "The open tasks of yours and your groups, the first to be due first; at most 200 a page",
            description = "urgency says overdue, week (within seven days), later or undated."
                    + " assignee is the login of who has claimed the task, also when that is somebody else.")
    MyTasks tasks(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Locale locale,
            Principal person) {
        int number = Math.min(Math.max(page, 0), LAST_PAGE);
        int length = Math.min(Math.max(size, 1), MyTaskList.MOST_TASKS);
        Tasks tasks = work.page(person.getName(), number, length, locale);
        return new MyTasks(
                tasks.groups().values().stream()
                        .flatMap(Collection::stream)
                        .map(MyTask::of)
                        .toList(),
                number,
                length,
                tasks.total(),
                tasks.overdue());
    }
}
