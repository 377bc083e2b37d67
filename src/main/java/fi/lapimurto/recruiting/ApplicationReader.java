package fi.lapimurto.recruiting;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One application with its history, for the organisers. */
@Service
@Transactional(readOnly = true)
public class ApplicationReader {

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

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final ApplicationRows applications;
    private final ApplicationTasks tasks;
    private final AuditTrail trail;
    private final People people;

    ApplicationReader(
            AccessControl access,
            Collaboratives collaboratives,
            ApplicationRows applications,
            ApplicationTasks tasks,
            AuditTrail trail,
            People people) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.applications = applications;
        this.tasks = tasks;
        this.trail = trail;
        this.people = people;
    }

    /** One application of a collaborative; another's is none. */
    public One one(UUID id, UUID applicationId, String reader) {
        access.require(reader, Permission.APPLICATIONS, id);
        Collaborative collaborative = collaboratives.get(id);
        Application application = applications
                .findById(applicationId)
                .filter(it -> it.collaborativeId().equals(id))
                .orElseThrow(ApplicationRows::unknown);
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
