package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class ApplicantList implements Applicants {

    private final ApplicationRows applications;
    private final Collaboratives collaboratives;
    private final ApplicationSubmissions submissions;

    ApplicantList(ApplicationRows applications, Collaboratives collaboratives, ApplicationSubmissions submissions) {
        this.applications = applications;
        this.collaboratives = collaboratives;
        this.submissions = submissions;
    }

    @Override
    public String link(UUID applicationId) {
        return submissions.link(applicationId);
    }

    @Override
    public Map<UUID, Applicant> all(Collection<UUID> applicationIds) {
        List<Application> found = applications.findByIdIn(applicationIds);
        Map<UUID, String> codes =
                collaboratives
                        .withTimetables(
                                found.stream().map(Application::collaborativeId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Collaborative::id, Collaborative::code));
        return found.stream()
                .map(it -> applicant(it, codes.get(it.collaborativeId())))
                .collect(Collectors.toMap(Applicant::applicationId, Function.identity()));
    }

    @Override
    public List<Applicant> open(UUID collaborativeId) {
        String code = collaboratives.get(collaborativeId).code();
        return applications.of(collaborativeId).stream()
                .filter(it -> it.state().isOpen())
                .map(it -> applicant(it, code))
                .toList();
    }

    private static Applicant applicant(Application it, String code) {
        return new Applicant(
                it.id(),
                // The list of messages still shows to which application one went.
                it.contactName() == null ? reference(code, it) : it.contactName(),
                it.contactEmail() == null ? "" : it.contactEmail(),
                it.language(),
                it.teamName(),
                reference(code, it),
                it.reason());
    }

    /** The number by which both sides speak of an application. */
    static String reference(String code, Application application) {
        return code + "/" + application.number();
    }
}
