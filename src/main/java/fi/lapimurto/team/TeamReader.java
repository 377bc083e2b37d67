package fi.lapimurto.team;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.ModelElement.ProcessKind;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Reach;
import fi.lapimurto.people.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams as their readers may see them. */
@Service
@Transactional(readOnly = true)
public class TeamReader {

    /** Who reads, as far as it matters for what is shown and offered. */
    public record Reader(boolean organiser, boolean contact, boolean coach, boolean member) {

        /** Whether the reader looks after the team's people, and sees how to reach them. */
        public boolean keeper() {
            return organiser || contact;
        }
    }

    /**
     * One team, for one reader. Whoever is not its contact or an organiser sees those who have joined, and of the others
     * only how many places there are: nobody can tell who was asked and said no.
     *
     * @param places places with nobody who has joined
     * @param findings what an experienced organiser would say of the team's people; for contact and organisers
     * @param overdue the ids of the tasks whose time is over
     */
    public record Page(
            Team team,
            String collaborative,
            boolean running,
            Reader reader,
            List<Member> members,
            int places,
            List<Finding> findings,
            List<Profile> coaches,
            List<Profile> candidates,
            List<OpenTask> tasks,
            Set<String> overdue,
            Set<String> own,
            boolean presented) {

        /** Whether the reader may change the team's people now. */
        public boolean changeable() {
            return running && team.takesPart() && reader.keeper();
        }
    }

    /**
     * A team in a list.
     *
     * @param people how many are named
     * @param joined how many have joined
     * @param finished what of its preparation is finished
     */
    public record Line(
            Team team,
            String collaborative,
            long people,
            long joined,
            List<Profile> coaches,
            List<String> finished,
            List<OpenTask> tasks,
            long overdue) {}

    private final TeamAccess access;
    private final AccessControl accessControl;
    private final Teams teams;
    private final Members members;
    private final TeamCoaches coaches;
    private final TeamProgress progress;
    private final Collaboratives collaboratives;
    private final OpenTasks tasks;
    private final Clock clock;

    TeamReader(
            TeamAccess access,
            AccessControl accessControl,
            Teams teams,
            Members members,
            TeamCoaches coaches,
            TeamProgress progress,
            Collaboratives collaboratives,
            OpenTasks tasks,
            Clock clock) {
        this.access = access;
        this.accessControl = accessControl;
        this.teams = teams;
        this.members = members;
        this.coaches = coaches;
        this.progress = progress;
        this.collaboratives = collaboratives;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** One team. */
    public Page page(String login, UUID teamId) {
        Team team = access.require(login, Permission.TEAM_READ, teamId);
        Reader reader = reader(login, team);
        Collaborative collaborative = collaboratives.get(team.collaborativeId());
        List<Member> all = teams.members(teamId);
        List<Member> shown = reader.keeper() ? all : joined(all);
        List<OpenTask> open = tasks(teamId, reader);
        return new Page(
                team,
                collaborative.name(),
                collaborative.state() == CollaborativeState.running,
                reader,
                shown,
                all.size() - joined(all).size(),
                reader.keeper() ? members.findings(teamId) : List.of(),
                coaches.of(Set.of(teamId)).getOrDefault(teamId, List.of()),
                reader.organiser() ? coaches.candidates(team.collaborativeId()) : List.of(),
                open,
                overdue(open),
                own(teamId, reader),
                progress.finished(Set.of(teamId))
                        .getOrDefault(teamId, List.of())
                        .contains("presentation"));
    }

    /** One team, for those who look after its people. */
    public Page keeperPage(String login, UUID teamId) {
        Page page = page(login, teamId);
        if (!page.reader().keeper()) {
            throw UseCaseRejected.forbidden("team.contactOnly");
        }
        return page;
    }

    /** The teams of a collaborative, also those that have dropped out; for organisers and those who follow all of it. */
    public List<Line> of(String login, UUID collaborativeId) {
        accessControl.require(login, Permission.TEAM_LIST_READ, collaborativeId);
        return lines(teams.everAdmitted(collaborativeId), true, false);
    }

    /** The teams in which somebody has the permission as one of their people; first those with the oldest task. */
    public List<Line> mine(String login, Permission permission) {
        Set<UUID> ids = accessControl.of(login).teams(permission);
        boolean coach = permission == Permission.TEAM_COACH;
        return lines(teams.all(ids).stream().filter(Team::takesPart).toList(), coach, true).stream()
                .sorted(Comparator.comparing((Line it) -> it.overdue() == 0))
                .toList();
    }

    private List<Line> lines(List<Team> found, boolean coach, boolean trials) {
        Set<UUID> ids = new HashSet<>(found.stream().map(Team::id).toList());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Member>> people = teams.members(ids);
        Map<UUID, List<Profile>> guides = coaches.of(ids);
        Map<UUID, List<String>> finished = progress.finished(ids);
        Map<UUID, List<OpenTask>> open = tasks(ids, coach, trials);
        Map<UUID, String> names = new LinkedHashMap<>();
        collaboratives
                .withTimetables(
                        found.stream().map(Team::collaborativeId).distinct().toList())
                .forEach(it -> names.put(it.id(), it.name()));
        return found.stream()
                .map(it -> {
                    List<Member> all = people.getOrDefault(it.id(), List.of());
                    List<OpenTask> waiting = open.getOrDefault(it.id(), List.of());
                    return new Line(
                            it,
                            names.get(it.collaborativeId()),
                            all.stream()
                                    .filter(member -> member.state() != MemberState.sketched)
                                    .count(),
                            joined(all).size(),
                            guides.getOrDefault(it.id(), List.of()),
                            finished.getOrDefault(it.id(), List.of()),
                            waiting,
                            overdue(waiting).size());
                })
                .toList();
    }

    /** Who reads a team. */
    public Reader reader(String login, Team team) {
        Set<Permission> permitted = access.of(login, team);
        return new Reader(
                permitted.contains(Permission.TEAM_ORGANISE),
                permitted.contains(Permission.TEAM_DECIDE),
                permitted.contains(Permission.TEAM_COACH),
                permitted.contains(Permission.TEAM_WRITE));
    }

    private static List<Member> joined(List<Member> all) {
        return all.stream().filter(it -> it.state() == MemberState.confirmed).toList();
    }

    private List<OpenTask> tasks(UUID teamId, Reader reader) {
        boolean coach = reader.coach() || reader.organiser();
        boolean trials = reader.coach() || reader.member();
        return tasks(Set.of(teamId), coach, trials).getOrDefault(teamId, List.of());
    }

    /** What a coach is to do with a team is not told to the team, and what it tries out is not told to organisers. */
    private Map<UUID, List<OpenTask>> tasks(Collection<UUID> teamIds, boolean coach, boolean trials) {
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
    public Set<String> ownOfCoach(Collection<UUID> teamIds) {
        return ids(teamIds.stream().map(it -> Groups.ofTeam(Role.coach, it)).toList());
    }

    /** The ids of the tasks that the reader may open. */
    private Set<String> own(UUID teamId, Reader reader) {
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

    private Set<String> overdue(List<OpenTask> open) {
        Set<String> late = new HashSet<>();
        open.stream()
                .filter(it -> it.dueAt() != null && it.dueAt().isBefore(clock.instant()))
                .forEach(it -> late.add(it.id()));
        return late;
    }
}
