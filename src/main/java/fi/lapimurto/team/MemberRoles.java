package fi.lapimurto.team;

import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskAssignments;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives and takes the team's roles of those who have joined, with the tasks that they have in hand. */
@Component
class MemberRoles {

    /**
     * A role with what belongs to it.
     *
     * @param login {@code null} for somebody who has not joined
     * @param tasks the ids of the tasks that the person has taken
     */
    record Given(String login, List<String> tasks) {

        static final Given NOTHING = new Given(null, List.of());
    }

    private final People people;
    private final OpenTasks tasks;
    private final TaskAssignments assignments;

    MemberRoles(People people, OpenTasks tasks, TaskAssignments assignments) {
        this.people = people;
        this.tasks = tasks;
        this.assignments = assignments;
    }

    void give(Team team, Member member, Role role) {
        login(member).ifPresent(it -> people.assign(it, role, team.collaborativeId(), team.id()));
    }

    /** Takes a role away, and answers what it was; its tasks go back to the others. */
    Given take(Team team, Member member, Role role) {
        Optional<String> login = login(member);
        if (login.isEmpty()) {
            return Given.NOTHING;
        }
        List<String> taken = tasks.waitingForGroups(Set.of(Groups.ofTeam(role, team.id()))).values().stream()
                .flatMap(List::stream)
                .filter(it -> login.get().equals(it.assignee()))
                .map(OpenTask::id)
                .toList();
        people.withdraw(login.get(), role, team.collaborativeId(), team.id());
        return new Given(login.get(), taken);
    }

    /** Gives a role back with those of its tasks that nobody has taken or finished meanwhile. */
    void giveBack(Team team, Member member, Role role, Given given) {
        give(team, member, role);
        given.tasks().stream()
                .filter(it ->
                        tasks.find(it).filter(open -> open.assignee() == null).isPresent())
                .forEach(it -> assignments.claim(it, given.login()));
    }

    private Optional<String> login(Member member) {
        return member.state() == MemberState.confirmed
                ? people.profiles(Set.of(member.personId())).values().stream()
                        .map(Profile::login)
                        .findFirst()
                : Optional.empty();
    }
}
