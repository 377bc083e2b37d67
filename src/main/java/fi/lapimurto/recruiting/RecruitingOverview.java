package fi.lapimurto.recruiting;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
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
    private final AuditTrail trail;
    private final Teams teams;
    private final People people;

    RecruitingOverview(
            AccessControl access,
            Collaboratives collaboratives,
            Calls calls,
            ApplicationRows applications,
            ApplicationTasks tasks,
            AuditTrail trail,
            Teams teams,
            People people) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.calls = calls;
        this.applications = applications;
        this.tasks = tasks;
        this.trail = trail;
        this.teams = teams;
        this.people = people;
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

    /**
     * One application.
     *
     * @param task the id of its open task, or {@code null}
     * @param names of those who have changed it, by login
     */
    public record One(
            Collaborative collaborative,
            Application application,
            String reference,
            String task,
            List<AuditEntry> changes,
            Map<String, String> names) {}

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

    /** One application of a collaborative; another's is none. */
    public One one(UUID id, UUID applicationId, String reader) {
        access.require(reader, Permission.APPLICATIONS, id);
        Collaborative collaborative = collaboratives.get(id);
        Application application = applications
                .findById(applicationId)
                .filter(it -> it.collaborativeId().equals(id))
                .orElseThrow(() -> UseCaseRejected.notFound("recruiting.application.unknown"));
        List<AuditEntry> made = trail.of(application.subject());
        Set<String> logins =
                made.stream().map(AuditEntry::by).filter(Objects::nonNull).collect(Collectors.toSet());
        return new One(
                collaborative,
                application,
                ApplicantList.reference(collaborative.code(), application),
                tasks.ofApplications(collaborative.code()).get(applicationId),
                made,
                people.names(logins));
    }
}
