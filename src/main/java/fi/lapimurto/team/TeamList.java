package fi.lapimurto.team;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Profile;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams in a list: how far each is and what waits for it, in the same number of statements however many there are. */
@Service
@Transactional(readOnly = true)
public class TeamList {

    /**
     * A team in a list.
     *
     * @param people how many are named
     * @param joined how many have joined
     * @param finished what of its preparation is finished
     */
    public record TeamListRow(
            Team team,
            String collaborative,
            long people,
            long joined,
            List<Profile> coaches,
            List<String> finished,
            List<OpenTask> tasks,
            long overdue) {}

    private final AccessControl access;
    private final Teams teams;
    private final TeamCoaches coaches;
    private final TeamProgress progress;
    private final Collaboratives collaboratives;
    private final TeamTasks tasks;

    TeamList(
            AccessControl access,
            Teams teams,
            TeamCoaches coaches,
            TeamProgress progress,
            Collaboratives collaboratives,
            TeamTasks tasks) {
        this.access = access;
        this.teams = teams;
        this.coaches = coaches;
        this.progress = progress;
        this.collaboratives = collaboratives;
        this.tasks = tasks;
    }

    /** The teams of a collaborative, also those that have dropped out; for organisers and those who follow all of it. */
    public List<TeamListRow> of(String login, UUID collaborativeId) {
        access.require(login, Permission.TEAM_LIST_READ, collaborativeId);
        return lines(teams.everAdmitted(collaborativeId), true, false);
    }

    /** The teams in which somebody has the permission as one of their people; first those with the oldest task. */
    public List<TeamListRow> mine(String login, Permission permission) {
        Set<UUID> ids = access.of(login).teams(permission);
        boolean coach = permission == Permission.TEAM_COACH;
        return lines(teams.all(ids).stream().filter(Team::takesPart).toList(), coach, true).stream()
                .sorted(Comparator.comparing((TeamListRow it) -> it.overdue() == 0))
                .toList();
    }

    private List<TeamListRow> lines(List<Team> found, boolean coach, boolean trials) {
        Set<UUID> ids = new HashSet<>(found.stream().map(Team::id).toList());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Member>> people = teams.members(ids);
        Map<UUID, List<Profile>> guides = coaches.of(ids);
        Map<UUID, List<String>> finished = progress.finished(ids);
        Map<UUID, List<OpenTask>> open = tasks.of(ids, coach, trials);
        Map<UUID, String> names = new LinkedHashMap<>();
        collaboratives
                .withTimetables(
                        found.stream().map(Team::collaborativeId).distinct().toList())
                .forEach(it -> names.put(it.id(), it.name()));
        return found.stream()
                .map(it -> {
                    List<Member> all = people.getOrDefault(it.id(), List.of());
                    List<OpenTask> waiting = open.getOrDefault(it.id(), List.of());
                    return new TeamListRow(
                            it,
                            names.get(it.collaborativeId()),
                            all.stream()
                                    .filter(member -> member.state() != MemberState.sketched)
                                    .count(),
                            TeamReader.joined(all).size(),
                            guides.getOrDefault(it.id(), List.of()),
                            finished.getOrDefault(it.id(), List.of()),
                            waiting,
                            tasks.overdue(waiting).size());
                })
                .toList();
    }

    /** The ids of the tasks that the coach of all these teams may open. */
    public Set<String> ownOfCoach(Collection<UUID> teamIds) {
        return tasks.ownOfCoach(teamIds);
    }
}
