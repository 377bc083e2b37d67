package fi.lapimurto.improvement;

import fi.lapimurto.engine.FormOption;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.NameOrder;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who sees to a team's trials: one of its members, who gets their tasks. */
@Component
public class TrialOwners {

    private final Teams teams;
    private final People people;

    TrialOwners(Teams teams, People people) {
        this.teams = teams;
        this.people = people;
    }

    /** The members of a team by name, to choose from. */
    List<FormOption> options(UUID teamId) {
        return teams.members(teamId).stream()
                .map(Member::name)
                .filter(it -> it != null)
                .distinct()
                .sorted(NameOrder.by(Function.identity()))
                .map(FormOption::of)
                .toList();
    }

    /**
     * The member of a name; of two, the one with an account.
     *
     * @param name or {@code null} as long as nobody is chosen
     * @throws UseCaseRejected when the team has no such member
     */
    UUID find(UUID teamId, String name) {
        return name == null
                ? null
                : teams.members(teamId).stream()
                        .filter(it -> name.equalsIgnoreCase(it.name()))
                        .max((one, other) -> Boolean.compare(one.personId() != null, other.personId() != null))
                        .map(Member::id)
                        .orElseThrow(() -> UseCaseRejected.invalid("owner", "improvement.error.owner", name));
    }

    /**
     * The login of who gets a trial's tasks: the owner, or the team's contact as long as the owner has no account. Nobody
     * when the owner has left or none is chosen: the tasks are the team's.
     */
    public Optional<String> login(Trial trial) {
        List<Member> members = teams.members(trial.teamId());
        return find(members, it -> it.id().equals(trial.ownerId()))
                .flatMap(owner ->
                        login(owner).or(() -> find(members, Member::contact).flatMap(this::login)));
    }

    private static Optional<Member> find(List<Member> members, Predicate<Member> which) {
        return members.stream().filter(which).findFirst();
    }

    private Optional<String> login(Member member) {
        return member.personId() == null
                ? Optional.empty()
                : people.profiles(Set.of(member.personId())).values().stream()
                        .filter(Profile::active)
                        .map(Profile::login)
                        .findFirst();
    }
}
