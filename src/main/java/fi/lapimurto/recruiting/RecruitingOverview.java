package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How recruiting stands, for the organisers: in the same number of statements however many have applied. */
@Service
@Transactional(readOnly = true)
public class RecruitingOverview {

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final Calls calls;
    private final ApplicationRows applications;
    private final ApplicationTasks tasks;
    private final Teams teams;

    RecruitingOverview(
            AccessControl access,
            Collaboratives collaboratives,
            Calls calls,
            ApplicationRows applications,
            ApplicationTasks tasks,
            Teams teams) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.calls = calls;
        this.applications = applications;
        this.tasks = tasks;
        this.teams = teams;
    }

    /**
     * All applications.
     *
     * @param call nothing as long as recruiting is not planned
     * @param tasks the open task of each application that waits for somebody
     * @param teams how many teams have a place, also those that came in another way
     * @param droppedOut the applications whose team does not take part any more
     */
    public record Round(
            Collaborative collaborative,
            Optional<Call> call,
            List<Application> applications,
            Map<UUID, String> tasks,
            int teams,
            Set<UUID> droppedOut) {

        public String reference(Application application) {
            return ApplicantList.reference(collaborative.code(), application);
        }

        public long count(ApplicationState state) {
            return applications.stream().filter(it -> it.state() == state).count();
        }

        /** How many more teams can have a place. */
        public int placesLeft() {
            return Math.max(0, call.map(Call::most).orElse(Teams.MOST) - teams);
        }
    }

    /** All applications of a collaborative. */
    public Round of(UUID id, String reader) {
        access.require(reader, Permission.APPLICATIONS, id);
        Collaborative collaborative = collaboratives.get(id);
        List<Application> all = applications.of(id);
        int accepted = (int) all.stream()
                .filter(it -> it.state() == ApplicationState.accepted)
                .count();
        Map<Boolean, List<Team>> ever =
                teams.everAdmitted(id).stream().collect(Collectors.partitioningBy(Team::takesPart));
        return new Round(
                collaborative,
                calls.of(id),
                all,
                tasks.ofApplications(collaborative.code()),
                ever.get(true).size() + accepted,
                ever.get(false).stream()
                        .map(Team::applicationId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
