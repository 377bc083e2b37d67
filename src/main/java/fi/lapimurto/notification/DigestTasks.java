package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Collaboratives.CollaborativeName;
import fi.lapimurto.engine.OpenTasks.AwaitedTask;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.notification.DigestContent.Line;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Open tasks as digests list them; read in as many statements for everybody as for one person. */
@Component
class DigestTasks {

    /**
     * A task as a digest lists it.
     *
     * @param passed whether it has come into its section since people were told before
     */
    record DigestTask(AwaitedTask awaited, CollaborativeName round, Line line, boolean passed) {

        OpenTask task() {
            return awaited.task();
        }

        /** Whether it waits for the person: of those in its groups only for who has claimed it. */
        boolean waitsFor(String login) {
            String assignee = task().assignee();
            return awaited.logins().contains(login) && (assignee == null || assignee.equals(login));
        }

        Line in(DigestSection section) {
            return new Line(section, line.text(), line.round(), line.dueAt(), line.path(), line.taskId());
        }
    }

    private final TaskTitles titles;
    private final Collaboratives collaboratives;

    DigestTasks(TaskTitles titles, Collaboratives collaboratives) {
        this.titles = titles;
        this.collaboratives = collaboratives;
    }

    List<DigestTask> of(List<AwaitedTask> awaited, DigestRun run) {
        List<OpenTask> tasks = awaited.stream().map(AwaitedTask::task).toList();
        Map<String, String> titled = titles.of(tasks, "collaborative");
        Map<String, CollaborativeName> rounds =
                collaboratives.known(tasks.stream().map(OpenTask::businessKey).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(CollaborativeName::code, Function.identity()));
        return awaited.stream()
                .filter(it -> rounds.containsKey(it.task().businessKey()))
                .map(it -> digestTask(
                        it,
                        rounds.get(it.task().businessKey()),
                        titled.get(it.task().id()),
                        run))
                .toList();
    }

    private static DigestTask digestTask(AwaitedTask awaited, CollaborativeName round, String title, DigestRun run) {
        OpenTask task = awaited.task();
        Instant due = task.dueAt();
        Line line = new Line(section(due, run), title, round.name(), due, "/tasks/" + task.id(), task.id());
        boolean passed = run.passed(awaited.since())
                || due != null && (run.passed(due) || run.passed(due.minus(DigestRun.SOON)));
        return new DigestTask(awaited, round, line, passed);
    }

    private static DigestSection section(Instant due, DigestRun run) {
        if (due == null || due.isAfter(run.now().plus(DigestRun.SOON))) {
            return DigestSection.later;
        }
        return due.isAfter(run.now()) ? DigestSection.week : DigestSection.overdue;
    }
}
