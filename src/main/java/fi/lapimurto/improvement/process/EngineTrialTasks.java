package fi.lapimurto.improvement.process;

import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.improvement.TrialTasks;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the tasks of trials in the engine by the group that they wait for. */
@Component
class EngineTrialTasks implements TrialTasks {

    private final OpenTasks tasks;
    private final TaskTitles titles;

    EngineTrialTasks(OpenTasks tasks, TaskTitles titles) {
        this.tasks = tasks;
        this.titles = titles;
    }

    @Override
    public Map<UUID, NextTask> of(Collection<UUID> teamIds) {
        List<String> groups =
                teamIds.stream().map(it -> Groups.ofTeam(Role.team_member, it)).toList();
        List<OpenTask> open = tasks.waitingForGroups(groups).values().stream()
                .flatMap(List::stream)
                .filter(it -> it.process().equals(PdsaCycleProcess.KEY))
                .toList();
        Map<String, String> titled = titles.of(open, "trial", "team");
        return open.stream()
                .collect(Collectors.toMap(
                        it -> it.subject().id(PdsaCycleProcess.CYCLE_ID),
                        it -> new NextTask(it.id(), titled.get(it.id()), it.dueAt(), it.assignee()),
                        (one, other) -> one));
    }
}
