package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.Role;
import fi.lapimurto.recruiting.Applicant;
import fi.lapimurto.recruiting.ApplicantWithdrew;
import fi.lapimurto.recruiting.Applicants;
import fi.lapimurto.recruiting.ApplicationAnswered;
import fi.lapimurto.recruiting.ApplicationAnswered.SelectionResult;
import fi.lapimurto.recruiting.ApplicationReceived;
import fi.lapimurto.recruiting.Call;
import fi.lapimurto.recruiting.Calls;
import fi.lapimurto.recruiting.RecruitingClosed;
import fi.lapimurto.recruiting.RecruitingClosesSoon;
import fi.lapimurto.schedule.CollaborativeSchedules;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters to those who apply, in the language that the application asks for, and to organisers about applications. */
@Component
class RecruitingLetters implements LetterCatalogue {

    private final Audience organisers;
    private final Audience applied;
    private final Applicants applicants;
    private final Calls calls;
    private final CollaborativeSchedules planning;
    private final Collaboratives collaboratives;
    private final Clock clock;

    RecruitingLetters(
            Audiences audiences,
            Applicants applicants,
            Calls calls,
            CollaborativeSchedules planning,
            Collaboratives collaboratives,
            Clock clock) {
        this.organisers = audiences.collaborative(Role.organiser);
        this.applied = audiences.applicants();
        this.applicants = applicants;
        this.calls = calls;
        this.planning = planning;
        this.collaboratives = collaboratives;
        this.clock = clock;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(
                closesSoon("recruiting_closes_soon", false),
                closesSoon("registration_closes_soon", true),
                closed("recruiting_closed", false),
                closed("registration_closed", true),
                MessageKind.named("application_withdrawn")
                        .topic(Topic.work)
                        .on(ApplicantWithdrew.class, it -> Cause.about(it.collaborativeId(), it.applicationId()))
                        .says((letter, message) -> letter.name(
                                applicant(UUID.fromString(message.item())).team()))
                        .leadsTo(
                                "applications",
                                (message, collaborative) -> "/collaboratives/" + collaborative.id() + "/applications")
                        .to(organisers),
                toApplicant("application_received")
                        .on(ApplicationReceived.class, it -> Cause.to(it.collaborativeId(), it.applicationId()))
                        .group("application")
                        .to(applied),
                // Nobody gets it any more: the invitation of the contact person says it. What was sent stays readable.
                toApplicant("application_admitted").group("application").to(applied),
                answer("application_waiting", SelectionResult.waiting).to(applied),
                answer("application_declined", SelectionResult.declined).to(applied),
                toApplicant("application_cancelled")
                        .on(
                                CollaborativeCancelled.class,
                                it -> Cause.in(collaboratives
                                        .findByCode(it.code())
                                        .orElseThrow()
                                        .id()))
                        .alsoAfterTheEnd()
                        .to(applied));
    }

    /** A closing day that is over by now, after an outage, is not near any more. */
    private MessageKind closesSoon(String name, boolean registration) {
        return aboutClosing(name)
                .on(
                        RecruitingClosesSoon.class,
                        it -> isRegistration(it.collaborativeId()) == registration
                                && closes(it.collaborativeId())
                                        .filter(clock.instant()::isBefore)
                                        .isPresent(),
                        it -> closing(it.collaborativeId()))
                .to(organisers);
    }

    private MessageKind closed(String name, boolean registration) {
        return aboutClosing(name)
                .on(
                        RecruitingClosed.class,
                        it -> isRegistration(it.collaborativeId()) == registration
                                && closes(it.collaborativeId()).isPresent(),
                        it -> closing(it.collaborativeId()))
                .to(organisers);
    }

    /** Who registers has an answer at once: there is nobody to choose. */
    private boolean isRegistration(UUID collaborativeId) {
        return calls.of(collaborativeId).filter(Call::registration).isPresent();
    }

    /** A closing day that was put off is told anew. */
    private MessageKindBuilder aboutClosing(String name) {
        return MessageKind.named(name)
                .topic(Topic.tasks)
                .asks("collaborative", "Step03_RecruitTeams")
                .due((id, workshop) -> closes(id))
                .group("recruiting");
    }

    private Optional<Instant> closes(UUID collaborativeId) {
        return planning.recruitingCloses(collaborativeId);
    }

    private Cause closing(UUID collaborativeId) {
        return Cause.in(collaborativeId).occurrence(closes(collaborativeId).orElseThrow());
    }

    private MessageKindBuilder answer(String name, SelectionResult answer) {
        return toApplicant(name)
                .on(
                        ApplicationAnswered.class,
                        it -> it.answer() == answer,
                        it -> Cause.to(it.collaborativeId(), it.applicationId()))
                .group("application")
                .says((letter, message) -> {
                    aboutApplication(letter, message);
                    letter.quote(applicant(message.recipientId()).reason());
                });
    }

    /** The recipient is the application: each of somebody's applications is answered. */
    private MessageKindBuilder toApplicant(String name) {
        return MessageKind.named(name).says(this::aboutApplication).leadsTo("application", this::ownPage);
    }

    private void aboutApplication(LetterContent letter, MessageOrigin message) {
        Applicant applicant = applicant(message.recipientId());
        letter.number(applicant.reference());
        letter.name(applicant.team());
    }

    private String ownPage(MessageOrigin message, Collaborative collaborative) {
        return "/apply/" + collaborative.code() + "/received/" + applicants.link(message.recipientId()) + "?lang="
                + message.language();
    }

    private Applicant applicant(UUID applicationId) {
        return applicants.all(Set.of(applicationId)).get(applicationId);
    }
}
