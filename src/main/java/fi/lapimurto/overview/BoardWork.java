package fi.lapimurto.overview;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.people.People;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What has been done in a collaborative, what waits, and by whom. */
@Component
class BoardWork {

    /** The board shows the newest changes; they have a page of their own. */
    private static final int CHANGES = 10;

    /**
     * The work of one collaborative.
     *
     * @param fields the answers of each decision, to be shown as they are
     * @param tasks those that are no team's
     * @param teamsOverdue how many tasks of teams were due before now
     * @param trail the newest changes
     * @param names of everybody who is mentioned, by login
     */
    record Work(
            List<Step> steps,
            List<Decision> decisions,
            Map<UUID, Map<String, Object>> fields,
            List<OpenTask> tasks,
            long teamsOverdue,
            List<AuditEntry> trail,
            Map<String, String> names) {

        /** Somebody's name, or the login when nobody has it any more. */
        String name(String login) {
            return login == null ? null : names.getOrDefault(login, login);
        }
    }

    private final Checklist checklist;
    private final OpenTasks tasks;
    private final AuditTrail trail;
    private final People people;
    private final Clock clock;

    BoardWork(Checklist checklist, OpenTasks tasks, AuditTrail trail, People people, Clock clock) {
        this.checklist = checklist;
        this.tasks = tasks;
        this.trail = trail;
        this.people = people;
        this.clock = clock;
    }

    Work of(Collaborative collaborative) {
        UUID id = collaborative.id();
        List<Step> steps = checklist.steps(id);
        List<Decision> decisions = checklist.decisions(id);
        Map<Boolean, List<OpenTask>> all = tasks.of(List.of(collaborative.code())).stream()
                .collect(Collectors.partitioningBy(TaskLines::isOfTeam));
        List<OpenTask> open = all.get(false);
        List<AuditEntry> changes = trail.newest(CollaborativeChange.subject(id), PageRequest.of(0, CHANGES));
        return new Work(
                steps,
                decisions,
                decisions.stream().collect(Collectors.toMap(Decision::id, checklist::fields)),
                open,
                all.get(true).stream()
                        .filter(it -> it.isOverdue(clock.instant()))
                        .count(),
                changes,
                people.names(logins(steps, decisions, open, changes)));
    }

    private static Set<String> logins(
            List<Step> steps, List<Decision> decisions, List<OpenTask> open, List<AuditEntry> changes) {
        return Stream.of(
                        steps.stream().map(Step::finishedBy),
                        decisions.stream().map(Decision::decidedBy),
                        open.stream().map(OpenTask::assignee),
                        changes.stream().map(AuditEntry::by))
                .flatMap(logins -> logins)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
