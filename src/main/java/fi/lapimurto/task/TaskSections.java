package fi.lapimurto.task;

import fi.lapimurto.collaborative.Collaboratives.CollaborativeName;
import fi.lapimurto.people.Permission;
import fi.lapimurto.task.TaskSection.Content;
import fi.lapimurto.task.TaskSection.Home;
import fi.lapimurto.task.TaskSection.Shown;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules say on the pages of tasks: of each task the one that it belongs to. */
@Component
class TaskSections {

    private final ObjectProvider<TaskSection> all;

    TaskSections(ObjectProvider<TaskSection> all) {
        this.all = all;
    }

    /** Where one goes back to: the page of what the task is about, else the board, else one's own work. */
    Home home(Shown shown) {
        return all.orderedStream()
                .map(it -> it.home(shown))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> board(shown));
    }

    private static Home board(Shown shown) {
        CollaborativeName round = shown.round();
        boolean reads = shown.roles().may(Permission.ROUND_READ, round.id());
        return new Home(reads ? "/collaboratives/" + round.id() : "/", round.name(), round.language());
    }

    /** What belongs to the task, from all modules that know something of it. */
    Content content(Shown shown) {
        List<Content> found = all.orderedStream()
                .map(it -> it.content(shown))
                .flatMap(Optional::stream)
                .toList();
        return new Content(
                found.stream().flatMap(it -> it.lists().stream()).toList(),
                found.stream().flatMap(it -> it.earlier().stream()).toList(),
                found.stream().flatMap(it -> it.comments().stream()).toList(),
                found.stream()
                        .map(Content::discussion)
                        .filter(it -> it != null)
                        .findFirst()
                        .orElse(null));
    }
}
