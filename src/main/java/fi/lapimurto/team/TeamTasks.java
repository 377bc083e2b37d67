package fi.lapimurto.team;

import fi.lapimurto.engine.ModelElement.ProcessKind;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Reach;
import fi.lapimurto.people.Role;
import fi.lapimurto.team.TeamReader.ReaderRoles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tasks that wait for teams, as their readers may see and open them. */
@Component
class TeamTasks {

    private final OpenTasks tasks;
    private final Clock clock;

    TeamTasks(OpenTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The tasks of a team that its reader is shown, the first to be due first. */
    List<OpenTask> of(UUID teamId, ReaderRoles reader) {
        boolean coach = reader.coach() || reader.organiser();
        boolean trials = reader.coach() || reader.member();
        return of(Set.of(teamId), coach, trials).getOrDefault(teamId, List.of());
    }

    /** What a coach is to do with a team is not told to the team, and what it tries out is not told to organisers. */
    Map<UUID, List<OpenTask>> of(Collection<UUID> teamIds, boolean coach, boolean trials) {
        Map<String, UUID> groups = new LinkedHashMap<>();
        for (UUID id : teamIds) {
            Permission.TASKLIST.roles(Reach.TEAM).stream()
                    .filter(role -> coach || role != Role.coach)
                    .forEach(role -> groups.put(Groups.ofTeam(role, id), id));
        }
        Map<UUID, Map<String, OpenTask>> found = new LinkedHashMap<>();
        tasks.waitingForGroups(groups.keySet())
                .forEach((group, waiting) -> waiting.stream()
                        .filter(it -> trials || it.model().kind() != ProcessKind.trial)
                        .forEach(it -> found.computeIfAbsent(groups.get(group), id -> new LinkedHashMap<>())
                                .put(it.id(), it)));
        Map<UUID, List<OpenTask>> sorted = new LinkedHashMap<>();
        found.forEach((id, waiting) -> {
            List<OpenTask> all = new ArrayList<>(waiting.values());
            all.sort(Comparator.comparing(OpenTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder())));
            sorted.put(id, all);
        });
        return sorted;
    }

    /** The ids of the tasks that the coach of all these teams may open. */
    Set<String> ownOfCoach(Collection<UUID> teamIds) {
        return ids(teamIds.stream().map(it -> Groups.ofTeam(Role.coach, it)).toList());
    }

    /** The ids of the tasks that the reader may open. */
    Set<String> own(UUID teamId, ReaderRoles reader) {
        List<String> groups = new ArrayList<>();
        if (reader.contact()) {
            groups.add(Groups.ofTeam(Role.team_contact, teamId));
        }
        if (reader.member()) {
            groups.add(Groups.ofTeam(Role.team_member, teamId));
        }
        if (reader.coach()) {
            groups.add(Groups.ofTeam(Role.coach, teamId));
        }
        return ids(groups);
    }

    private Set<String> ids(List<String> groups) {
        return tasks.waitingForGroups(groups).values().stream()
                .flatMap(List::stream)
                .map(OpenTask::id)
                .collect(Collectors.toSet());
    }

    /** The ids of those whose time is over. */
    Set<String> overdue(List<OpenTask> open) {
        return open.stream()
                .filter(it -> it.isOverdue(clock.instant()))
                .map(OpenTask::id)
                .collect(Collectors.toSet());
    }
}
