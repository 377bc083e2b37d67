package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Collaboratives;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers by which both sides speak of applications. */
@Service
@Transactional(readOnly = true)
public class ApplicationReferences {

    private final ApplicationRows applications;
    private final Collaboratives collaboratives;

    ApplicationReferences(ApplicationRows applications, Collaboratives collaboratives) {
        this.applications = applications;
        this.collaboratives = collaboratives;
    }

    /** The number of one application. */
    public String reference(UUID id) {
        Application application = applications.get(id);
        String code = collaboratives.get(application.collaborativeId()).code();
        return ApplicantList.reference(code, application);
    }

    /** The numbers of several applications. */
    public Map<UUID, String> references(Collection<UUID> ids) {
        Map<UUID, String> codes = new HashMap<>();
        return applications.findByIdIn(ids).stream()
                .collect(Collectors.toMap(
                        Application::id,
                        it -> ApplicantList.reference(
                                codes.computeIfAbsent(
                                        it.collaborativeId(),
                                        id -> collaboratives.get(id).code()),
                                it)));
    }
}
