package fi.lapimurto.overview;

import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.people.Parts;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is open for one person, as an organiser and as a coach. */
@Component
@Transactional(readOnly = true)
class MyWork {

    /** So many collaboratives are shown with their open work; the list has the others. */
    private static final int SHOWN = 10;

    /** Everything on the page. */
    record Work(Parts parts, Section organised, Section coached) {

        public boolean mayOpen() {
            return parts.everywhere(Role.organiser);
        }

        public boolean organises() {
            return parts.anywhere(Role.organiser);
        }

        public boolean coaches() {
            return !coached.shown().isEmpty();
        }

        public boolean owns() {
            return parts.anywhere(Role.process_owner);
        }

        public boolean admin() {
            return parts.everywhere(Role.admin);
        }

        /** Whether there is something to read, and no other section says so. */
        public boolean onlyReads() {
            boolean reads = parts.readEverything() || !parts.readable().isEmpty();
            return reads && !organises() && !coaches() && !owns();
        }
    }

    /** The collaboratives in which somebody has one role. */
    record Section(List<Open> shown, long others) {}

    /** One collaborative with what is open in it. */
    record Open(CollaborativeSummary collaborative, List<TaskLine> tasks) {}

    private final People people;
    private final Collaboratives collaboratives;
    private final OpenTasks tasks;
    private final TaskLines lines;

    MyWork(People people, Collaboratives collaboratives, OpenTasks tasks, TaskLines lines) {
        this.people = people;
        this.collaboratives = collaboratives;
        this.tasks = tasks;
        this.lines = lines;
    }

    Work of(String login) {
        Parts parts = people.parts(login);
        Section organised = section(parts.where(Role.organiser), task -> true);
        Section coached =
                section(parts.where(Role.coach), task -> task.process().equals(TaskLines.COACHING));
        return new Work(parts, organised, coached);
    }

    private Section section(Set<UUID> ids, Predicate<OpenTask> theirs) {
        if (ids.isEmpty()) {
            return new Section(List.of(), 0);
        }
        Page<CollaborativeSummary> page = collaboratives.running(ids, PageRequest.of(0, SHOWN));
        List<OpenTask> open = tasks.of(page.map(CollaborativeSummary::code).getContent()).stream()
                .filter(theirs)
                .toList();
        Map<String, String> names = lines.names(open);
        Map<String, List<OpenTask>> byCode = open.stream().collect(Collectors.groupingBy(OpenTask::businessKey));
        List<Open> shown = page.map(it ->
                        new Open(it, lines.of(byCode.getOrDefault(it.code(), List.of()), it.name(), names)))
                .getContent();
        return new Section(shown, page.getTotalElements() - shown.size());
    }
}
